import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule } from '@angular/forms';
import {
  FanarButton,
  FanarCard,
  FanarCheckbox,
  FanarSelect,
  FanarServiceForm,
  FanarTextField,
} from '@fanar/angular';

@Component({
  selector: 'app-root',
  imports: [
    ReactiveFormsModule,
    FanarButton,
    FanarCard,
    FanarCheckbox,
    FanarSelect,
    FanarServiceForm,
    FanarTextField,
  ],
  templateUrl: './app.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class App {
  protected readonly application = inject(NonNullableFormBuilder).group({
    name: '',
    agreed: false,
    place: '',
  });

  protected readonly places = [
    { value: 'EG-PTS', label: 'بورسعيد' },
    { value: 'EG-IS', label: 'الإسماعيلية' },
    { value: 'EG-DT', label: 'دمياط' },
  ];

  protected readonly sent = signal('');
  protected readonly items = signal(['بطاقة الرقم القومي', 'الرخصة المنتهية']);
  protected readonly reference = signal('');

  protected fill(): void {
    this.application.patchValue({ name: 'منى حسن' });
  }

  protected send(form: HTMLFormElement): void {
    const entries = Array.from(new FormData(form), ([name, value]) => [
      name,
      typeof value === 'string' ? value : value.name,
    ]);
    this.sent.set(new URLSearchParams(entries).toString());
  }

  protected add(): void {
    this.items.update((items) => {
      const number = (items.length + 1).toLocaleString('ar-EG-u-nu-arab');
      return [...items, `مستند رقم ${number}`];
    });
  }
}

<?php // index.php
require 'answers.php';
date_default_timezone_set('Africa/Cairo');
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
[$definition, $service] = [file_get_contents('service.json'), json_decode(file_get_contents('service.json'))];
// What happened, a line each, the oldest first; nothing is ever written over. Who comes next waits.
flock($file = fopen('events.jsonl', 'c+'), LOCK_EX);
$events = array_map('json_decode', preg_split('/\n/', stream_get_contents($file), -1, PREG_SPLIT_NO_EMPTY));

function send(int $status, mixed $body, string $type = 'application/json'): never
{
    http_response_code($status);
    header("Content-Type: $type");
    header('Cache-Control: no-store');
    exit(is_string($body) ? $body : json_encode($body, JSON_UNESCAPED_UNICODE));
}

/** What went wrong, as RFC 9457 has it. The form knows the code, and has the words. */
function problem(int $status, string $code, array $more = []): never
{
    $more += ['type' => 'about:blank', 'title' => $code, 'status' => $status, 'code' => $code];
    send($status, $more, 'application/problem+json');
}

/** Letters and digits in groups of four, the last of which finds every slip in those before it. */
function written(string $bytes, string $before = ''): string
{
    $text = implode('', array_map(fn($byte) => ALPHABET[ord($byte) & 31], str_split($bytes)));
    $timesX = fn(int $sum) => $sum & 16 ? (($sum << 1) & 31) ^ 5 : $sum << 1;
    $add = fn(int $sum, string $character) => $timesX($sum) ^ strpos(ALPHABET, $character);
    return implode('-', str_split($text . ALPHABET[$timesX(array_reduce(str_split($before . $text), $add, 0))], 4));
}

/** The key is worked out from the reference, so that it is written nowhere. */
function keyOf(string $reference): string
{
    return written(substr(hash_hmac('sha256', $reference, file_get_contents('secret.key'), true), 0, 11));
}

/** An instant as the clocks of Egypt show it. */
function inCairo(string $instant, int $days = 0): array
{
    return ['date' => date('Y-m-d', strtotime("$instant +$days days")), 'time' => date('H:i', strtotime($instant))];
}

function receiptOf(object $event): array
{
    $receipt = ['reference' => $event->reference, 'trackingKey' => keyOf($event->reference)];
    $receipt += ['service' => $event->request->service, 'version' => $event->request->version];
    return $receipt + ['receivedAt' => $event->at] + inCairo($event->at);
}

function createApplication(string $key): array
{
    global $file, $events, $service;
    $text = file_get_contents('php://input');
    if (!preg_match('/^[\w-]{16,64}$/D', $key)) problem(400, 'request-invalid');
    // Sent again after the connection broke, it is answered as it was the first time.
    $sent = ['key' => hash('sha256', $key), 'body' => hash('sha256', $text)];
    $earlier = current(array_filter($events, fn($event) => ($event->key ?? '') === $sent['key']));
    if ($earlier && $earlier->body !== $sent['body']) problem(409, 'idempotency-key-reused');
    if ($earlier) return receiptOf($earlier);
    $request = json_decode($text);
    if (($request->declared ?? false) !== true) problem(400, 'request-invalid');
    if (($request->service ?? '') !== $service->id) problem(404, 'service-not-found');
    if (($request->version ?? 0) !== $service->version) problem(409, 'service-version-changed');
    $errors = faults($request->answers ?? null, json_decode(file_get_contents('answers.schema.json')));
    if ($errors) problem(422, 'answers-invalid', ['errors' => $errors]);

    $reference = 'AP-' . written(random_bytes(7), 'AP');
    $id = vsprintf('%s%s-%s-4%.3s-8%.3s-%s%s%s', str_split(bin2hex(random_bytes(16)), 4));
    $event = ['id' => $id, 'reference' => $reference, 'stage' => $service->stages[0]->id, 'at' => gmdate(DATE_ATOM)];
    fwrite($file, json_encode($event + $sent + ['request' => $request]) . "\n");
    return receiptOf((object) ($event + ['request' => $request]));
}

function statusOf(array $history): array
{
    global $service;
    [$last, $took] = [end($history), $service->processingTime];
    $told = fn($event) => ['id' => $event->id, 'stage' => $event->stage, 'at' => $event->at] + inCairo($event->at);
    $day = fn(int $days) => inCairo($history[0]->at, $days)['date'];
    return [
        'reference' => $last->reference, 'service' => $service->id, 'serviceTitle' => $service->title,
        'stages' => $service->stages, 'current' => $last->stage, 'updatedAt' => $last->at,
        'events' => array_map($told, array_reverse($history)), 'contact' => $service->contact,
        'expected' => ['from' => $day($took->min), 'to' => $day($took->max)],
    ];
}

$call = $_SERVER['REQUEST_METHOD'] . ' ' . preg_replace('~^/api/v1|\?.*~', '', $_SERVER['REQUEST_URI']);
if ($call === "GET /services/{$service->id}") send(200, $definition);
if (str_starts_with($call, 'GET /services/')) problem(404, 'service-not-found');
if ($call === 'POST /applications') send(201, createApplication($_SERVER['HTTP_IDEMPOTENCY_KEY'] ?? ''));
if (!preg_match('~^GET /applications/([\w-]+)$~D', $call, $found)) problem(404, 'not-found');
$reference = strtoupper($found[1]);
$isKey = hash_equals(keyOf($reference), $_SERVER['HTTP_FANAR_KEY'] ?? '');
$history = array_values(array_filter($events, fn($event) => $isKey && $event->reference === $reference));
$history ? send(200, statusOf($history)) : problem(404, 'application-not-found');

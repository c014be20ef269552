<?php // answers.php

/** What does not keep to the schema of the answers: [['pointer' => '/street', 'code' => 'value-missing'], …] */
function faults(mixed $value, mixed $schema, string $at = ''): array
{
    if (is_bool($schema)) return $schema ? [] : [['pointer' => $at, 'code' => 'answer-unexpected']];
    $all = [];
    foreach ((array) $schema as $word => $rule) {
        $all = [...$all, ...judge($word, $rule, $value, $schema, $at)];
    }
    return array_values(array_unique($all, SORT_REGULAR));
}

function judge(string $word, mixed $rule, mixed $value, object $schema, string $at): array
{
    [$text, $number, $list] = [is_string($value), is_int($value) || is_float($value), is_array($value)];
    $members = is_object($value) ? (array) $value : [];
    $fits = fn(mixed $one): bool => faults($value, $one, $at) === [];
    $is = fn(mixed $one): bool => is_string($one) || !$number ? $one === $value : $one == $value;
    $below = fn(array $parts): array => array_merge(...array_values($parts));
    $in = fn(string|int $key): string => "$at/" . strtr((string) $key, ['~' => '~0', '/' => '~1']);
    $known = (array) ($schema->properties ?? []);
    $all = match ($word) {
        'allOf' => $below(array_map(fn($one) => faults($value, $one, $at), $rule)),
        'if' => $fits($rule) ? faults($value, $schema->then ?? true, $at) : [],
        'properties' => $below(array_map(
            fn($key, $one) => array_key_exists($key, $members) ? faults($members[$key], $one, $in($key)) : [],
            array_keys($known), $known)),
        'additionalProperties' => $below(array_map(
            fn($key) => faults($members[$key], $rule, $in($key)), array_keys(array_diff_key($members, $known)))),
        'required' => array_map(fn($key) => ['pointer' => $in($key), 'code' => 'value-missing'],
            is_object($value) ? array_values(array_diff($rule, array_keys($members))) : []),
        'items' => $below(array_map(fn($key, $one) => faults($one, $rule, $in($key)),
            $list ? array_keys($value) : [], $list ? $value : [])),
        default => null,
    };
    if ($all !== null) return $all;
    $holds = match ($word) {
        'type' => (bool) array_intersect((array) $rule, match (true) {
            $text => ['string'], $list => ['array'], is_object($value) => ['object'], is_bool($value) => ['boolean'],
            $number => $value == floor($value) ? ['number', 'integer'] : ['number'], default => ['null'],
        }),
        'const' => $is($rule),
        'enum' => (bool) array_filter($rule, $is),
        'pattern' => !$text || preg_match('~' . pattern($rule) . '~uD', $value) === 1,
        'minLength' => !$text || preg_match_all('/./us', $value) >= $rule,
        'maxLength' => !$text || preg_match_all('/./us', $value) <= $rule,
        'minimum' => !$number || $value >= $rule,
        'maximum' => !$number || $value <= $rule,
        'exclusiveMinimum' => !$number || $value > $rule,
        'exclusiveMaximum' => !$number || $value < $rule,
        'contains' => !$list || array_filter($value, fn($one) => faults($one, $rule) === []) !== [],
        'minItems' => !$list || count($value) >= $rule,
        'maxItems' => !$list || count($value) <= $rule,
        'minProperties' => !is_object($value) || count($members) >= $rule,
        'maxProperties' => !is_object($value) || count($members) <= $rule,
        'uniqueItems' => !$list || count($value) === count(array_unique($value, SORT_REGULAR)),
        'not' => !$fits($rule),
        'anyOf' => (bool) array_filter($rule, $fits),
        'oneOf' => count(array_filter($rule, $fits)) === 1,
        '$schema', '$id', 'title', 'then' => true,
        default => throw new LogicException("The schema says “{$word}”, which nobody reads here."),
    };
    return $holds ? [] : [['pointer' => $at, 'code' => 'answer-type']];
}

/** A pattern of JavaScript as PHP reads it. */
function pattern(string $rule): string
{
    return preg_replace(['/\\\\u([0-9A-F]{4})/', '/~/', '/^\^\\\\s\*\$$/'], ['\\x{$1}', '\\~', '^[\s\p{Z}]*$'], $rule);
}

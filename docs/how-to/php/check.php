<?php

require 'kimcore.php';

$session = [
    'type' => 'Session',
    'schema' => 1,
    'id' => 's-1',
    'title' => ' Rapat KIM',
    'status' => 'held',
    'region' => '6310',
];

foreach (kim_check(json_encode([$session])) as $finding) {
    printf("%s %s: %s\n", $finding['pointer'], $finding['code'], $finding['message']['id']);
}

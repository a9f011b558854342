<?php

/**
 * Checks a JSON document of KIM records and returns the findings, each with its pointer, code and message.
 *
 * @return list<array{pointer: string, code: string, severity: string, message: array{id: string, en: string}}>
 */
function kim_check(string $json): array
{
    $command = ['kimcore', 'check', '--format', 'json', '-'];
    $process = proc_open($command, [['pipe', 'r'], ['pipe', 'w'], STDERR], $pipes);
    if ($process === false) {
        throw new RuntimeException('kimcore cannot be started');
    }
    fwrite($pipes[0], $json);
    fclose($pipes[0]);
    $report = stream_get_contents($pipes[1]);
    if (proc_close($process) > 1) { // 0 where nothing is wrong, 1 where something is, 2 where it could not look
        throw new RuntimeException('kimcore could not check');
    }
    return json_decode($report, true, 512, JSON_THROW_ON_ERROR)['findings'];
}

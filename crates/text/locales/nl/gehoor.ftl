# De opdrachtregel.
gehoor-term-calendar = Er is geen kalender '{ $found }'.
gehoor-no-path = Het pad '{ $path }' bestaat niet.
gehoor-no-procedure = Hier is geen procedure gevonden. Geef een map met een procedure.yaml, of een map met zulke mappen.
gehoor-no-procedure-there = In '{ $path }' is geen procedure gevonden. Geef een map met een procedure.yaml, of een map met zulke mappen.
gehoor-several-procedures = In '{ $path }' staan meer procedures. Kies er een: { $known }.
gehoor-diff-others = '{ $old }' en '{ $new }' zijn twee procedures, geen twee versies van dezelfde. Geef twee bestanden met dezelfde naam bij 'procedure'.
gehoor-check-ok = { $path }: in orde ({ $notes } { $notes ->
    [one] opmerking
   *[other] opmerkingen
  })
gehoor-check-failed = { $path }: { $errors } { $errors ->
    [one] fout
   *[other] fouten
  }, { $notes } { $notes ->
    [one] opmerking
   *[other] opmerkingen
  }
gehoor-clauses-total = { $explained } van { $total } clausules verklaard
gehoor-clause-rule = regel: { $place }
gehoor-clause-shown = getoond: { $place }
gehoor-clause-human = aan een mens gelaten: { $place }
gehoor-clause-choice = keuze: { $place }
gehoor-clause-nowhere = NERGENS
gehoor-scenarios = { $total } { $total ->
    [one] scenario
   *[other] scenario's
  }, { $failed } niet geslaagd
gehoor-scenario-failed = Niet geslaagd: { $title }
gehoor-play-refused = geweigerd: { $reason } { $clauses }
gehoor-play-received = binnengekomen: { $channel }
gehoor-play-received-anonymous = binnengekomen zonder naam: { $channel }
gehoor-play-act = { $by }: { $action } (deel { $part })
gehoor-play-general = { $by }: { $power }
gehoor-play-letter = brief: { $letter }
gehoor-play-letter-undeliverable = brief zonder adres, niet te bezorgen: { $letter }
gehoor-play-disclosed = meegedeeld aan { $to }: { $what }
gehoor-play-deviation = afgeweken van { $rule } ({ $clauses }), omdat: { $reason }
gehoor-play-closed = deel { $part }, { $track }: gesloten — { $stage }
gehoor-play-stage = deel { $part }, { $track }: { $stage }
gehoor-play-clock = { $title }: uiterlijk { $due } ({ $state })
gehoor-play-clock-no-term = { $title }: { $state }
gehoor-play-open = deel { $part }: { $role } kan nu: { $actions }
gehoor-state-not-running = loopt niet
gehoor-state-running = loopt
gehoor-state-overdue = over tijd
gehoor-state-met = gehaald
gehoor-state-met-late = te laat gehaald
gehoor-state-lapsed = vervallen
gehoor-state-undeliverable = niet te bezorgen
gehoor-state-no-term = geen termijn vermeld
gehoor-state-paused = staat stil
gehoor-state-open-window = kan nog
gehoor-state-closed-window = kan niet meer
gehoor-state-right-open = recht geopend
gehoor-state-over = wachttijd voorbij
gehoor-new-regime = Er is geen voorbeeld voor '{ $found }'. Kies uit { $known }.
gehoor-new-taken = De map { $folder } bestaat al en is niet leeg. Kies een nieuwe map; er is niets overschreven.
gehoor-new-failed = In { $folder } kon niet geschreven worden: { $error }
gehoor-new-done = De procedure staat in { $folder }. Controleer haar met 'gehoor check { $folder }' en 'gehoor scenario { $folder }', open daarna procedure.yaml: de opmerkingen daarin wijzen de weg.
gehoor-no-track = Er is geen spoor '{ $found }'. Kies uit { $known }.
gehoor-schema-done = De schema's staan in { $folder }.

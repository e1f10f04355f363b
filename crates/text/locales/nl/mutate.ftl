# Mutatie: een procedure waarin één regel met opzet anders is.
mutate-dropped = '{ $key }' vervalt
mutate-entry-dropped = { $key }: { $entry } vervalt
mutate-replaced = { $key }: { $from } wordt { $to }
mutate-swapped = { $key }: { $one } en { $other } verwisseld
mutate-condition = voorwaarde ({ $condition }): { $change }
mutate-every-stage = in: niet alleen in { $stages }, maar in elke fase
mutate-named = { $name } ({ $condition })
mutate-told = { $what } → { $to }
mutate-stretch = van { $from } tot { $until }
mutate-word = { $word }
record-Explanation = een verklaring van een verandering die niets uitmaakt
key-Explanation-because = De reden waarom deze verandering van de procedure niets uitmaakt.
mutate-unreadable = { $path }: er valt niets te breken zolang de procedure niet laadt.
mutate-no-scenarios = { $path }: er zijn geen scenario's.
mutate-failing = { $path }: { $count ->
    [one] 1 scenario slaagt niet en doet niet mee: { $titles }
   *[other] { $count } scenario's slagen niet en doen niet mee: { $titles }
  }
mutate-total = { $path }: { $total } { $total ->
    [one] mutant
   *[other] mutanten
  }, { $noticed } opgemerkt ({ $percentage } %), { $explained } verklaard, { $unexplained } onverklaard
mutate-sampled = { $path }: een steekproef van { $tried } uit { $total }
mutate-gone = { $file }:{ $line }: '{ $id }' bestaat niet meer: haal de verklaring weg.
mutate-noticed-after-all = { $file }:{ $line }: '{ $id }' wordt wel opgemerkt: haal de verklaring weg.
mutate-progress = { $path }: { $done } van { $total }
mutate-explained = (verklaard: { $because })
mutate-short = { $path }: minstens { $enough } % moet opgemerkt worden; wat verklaard is, telt daarvoor niet mee.

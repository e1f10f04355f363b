# Mutation: a procedure in which one rule is changed on purpose.
mutate-dropped = '{ $key }' is left out
mutate-entry-dropped = { $key }: { $entry } is left out
mutate-replaced = { $key }: { $from } becomes { $to }
mutate-swapped = { $key }: { $one } and { $other } change places
mutate-condition = condition ({ $condition }): { $change }
mutate-every-stage = in: not only in { $stages }, but in every stage
mutate-named = { $name } ({ $condition })
mutate-told = { $what } → { $to }
mutate-stretch = from { $from } until { $until }
mutate-word = { $word }
record-Explanation = an explanation of a change that makes no difference
key-Explanation-because = The reason why this change of the procedure makes no difference.
mutate-unreadable = { $path }: there is nothing to break as long as the procedure does not load.
mutate-no-scenarios = { $path }: there are no scenarios.
mutate-failing = { $path }: { $count ->
    [one] 1 scenario fails and does not take part: { $titles }
   *[other] { $count } scenarios fail and do not take part: { $titles }
  }
mutate-total = { $path }: { $total } { $total ->
    [one] mutant
   *[other] mutants
  }, { $noticed } noticed ({ $percentage } %), { $explained } explained, { $unexplained } unexplained
mutate-sampled = { $path }: a sample of { $tried } out of { $total }
mutate-gone = { $file }:{ $line }: '{ $id }' is no longer there: take the explanation away.
mutate-noticed-after-all = { $file }:{ $line }: '{ $id }' is noticed: take the explanation away.
mutate-progress = { $path }: { $done } of { $total }
mutate-explained = (explained: { $because })
mutate-short = { $path }: at least { $enough } % must be noticed; what is explained does not count as noticed.

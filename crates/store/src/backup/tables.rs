//! The tables of a backup, and how their rows are read in order and written again.

use crate::value::Value;

/// A table. Its first `key` columns are its primary key.
pub(super) struct Table {
    pub(super) name: &'static str,
    pub(super) columns: &'static str,
    pub(super) kinds: &'static str,
    pub(super) key: usize,
}

/// Every table but the index of search, which is made again from its texts, and the counter, which starts anew behind
/// the numbers that are stored. `kinds` has a letter a column: bytes, text, integer.
pub(super) const TABLES: [Table; 12] = [
    Table {
        name: "dossier",
        columns: "id, organisation, series, seq, begun, version, head, seal, master, wrapped, erased",
        kinds: "bttiiibbtbi",
        key: 1,
    },
    Table { name: "entry", columns: "dossier, version, at, recorded, kind, sealed, hash", kinds: "biiitbb", key: 2 },
    Table { name: "house", columns: "name, master, wrapped", kinds: "ttb", key: 1 },
    Table { name: "answer", columns: "token, dossier, keep_until, sealed", kinds: "bbib", key: 1 },
    Table { name: "code", columns: "dossier, hash", kinds: "bb", key: 2 },
    Table { name: "job", columns: "id, dossier, kind, run_after, attempts, sealed", kinds: "bbtiib", key: 1 },
    Table { name: "attachment", columns: "id, dossier, at, size, digest, media, sealed", kinds: "bbiibtb", key: 1 },
    Table { name: "reading", columns: "dossier, at, person, sealed", kinds: "bitb", key: 3 },
    Table {
        name: "work",
        columns: "dossier, organisation, procedure, edition, stage, closed, next_work, next_due, role, received, \
                  updated, flags, version, sealed",
        kinds: "bttttiiitiiiib",
        key: 1,
    },
    Table {
        name: "duty",
        columns: "dossier, nr, organisation, part, kind, role, person, work_date, due_date",
        kinds: "bitttttii",
        key: 2,
    },
    Table { name: "viewer", columns: "dossier, who, organisation, closed, next_due", kinds: "bttii", key: 2 },
    Table { name: "item", columns: "space, key, owner, version, keep_until, sealed", kinds: "tbtiib", key: 2 },
];

/// The texts to search by are written as waiting: the index of the restored database is its own.
pub(super) const SEARCH_TEXT: Table = Table {
    name: "search_text",
    columns: "dossier, organisation, pending, nr, waiting, indexed",
    kinds: "btiibb",
    key: 1,
};

impl Table {
    /// Before every row.
    pub(super) fn start(&self) -> Vec<Value> {
        let first = |kind| match kind {
            'b' => Value::Bytes(Vec::new()),
            't' => Value::Text(String::new()),
            _ => Value::Int(i64::MIN),
        };
        self.kinds.chars().take(self.key).map(first).collect()
    }

    /// A page of rows behind a key.
    pub(super) fn select(&self) -> String {
        let keys = self.columns.split(", ").take(self.key).collect::<Vec<_>>().join(", ");
        let marks = marks(self.key);
        let (name, columns) = (self.name, self.columns);
        format!("select {columns} from {name} where ({keys}) > ({marks}) order by {keys} limit ${}", self.key + 1)
    }

    /// One row more.
    pub(super) fn insert(&self) -> String {
        let (name, columns) = (self.name, self.columns);
        format!("insert into {name} ({columns}) values ({})", marks(self.kinds.len()))
    }

    /// Whether values could be a row of this table.
    pub(super) fn fits(&self, row: &[Value]) -> bool {
        let same = |(kind, value): (char, &Value)| {
            matches!((kind, value), ('b', Value::Bytes(_)) | ('t', Value::Text(_)) | ('i', Value::Int(_)))
        };
        row.len() == self.kinds.len() && self.kinds.chars().zip(row).all(same)
    }
}

fn marks(count: usize) -> String {
    (1..=count).map(|mark| format!("${mark}")).collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_column_has_a_kind() {
        for table in TABLES.iter().chain([&SEARCH_TEXT]) {
            assert_eq!(table.columns.split(", ").count(), table.kinds.len(), "{}", table.name);
        }
    }
}

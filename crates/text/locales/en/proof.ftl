# Messages of this room.

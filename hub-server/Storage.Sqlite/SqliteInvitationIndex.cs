using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Storage.Sqlite;

internal sealed class SqliteInvitationIndex(SqliteDatabase database) : IInvitationIndex
{
    public Task PutAsync(InvitationLine line, CancellationToken cancel = default) =>
        database.WriteAsync(
            session =>
                session.Run(
                    "INSERT INTO invitations (digest, room, number) VALUES ($digest, $room, $number) ON CONFLICT DO NOTHING",
                    ("$digest", line.Digest),
                    ("$room", line.Room),
                    ("$number", line.Invitation)
                ),
            cancel
        );

    public Task<InvitationLine?> FindAsync(string digest, CancellationToken cancel = default) =>
        database.ReadAsync(
            session =>
                session.First(
                    "SELECT digest, room, number FROM invitations WHERE digest = $digest",
                    row => new InvitationLine(row.GetString(0), row.GetString(1), row.GetInt64(2)),
                    ("$digest", digest)
                ),
            cancel
        );

    public Task RemoveAsync(string room, long invitation, CancellationToken cancel = default) =>
        database.WriteAsync(
            session =>
                session.Run("DELETE FROM invitations WHERE room = $room AND number = $number", ("$room", room), ("$number", invitation)),
            cancel
        );

    public Task ForgetAsync(CancellationToken cancel = default) =>
        database.WriteAsync(session => session.Run("DELETE FROM invitations"), cancel);
}

using CsoNet.Collab.Record;

namespace CsoNet.Collab.Rooms;

/// <summary>Keeps the index of invitations.</summary>
public sealed class InvitationListener(IInvitationIndex index, Wire wire) : IListener
{
    public string Name => "invitations";

    public async Task FoldAsync(string record, IReadOnlyList<Entry> entries, CancellationToken cancel)
    {
        foreach (var entry in entries)
        {
            await FoldAsync(record, entry, cancel);
        }
    }

    public Task ForgetAsync(CancellationToken cancel) => index.ForgetAsync(cancel);

    private Task FoldAsync(string record, Entry entry, CancellationToken cancel) =>
        wire.ReadEvent<InvitationIssued>(entry) is { } issued ? index.PutAsync(new InvitationLine(issued.Digest, record, entry.Seq), cancel)
        : wire.ReadEvent<InvitationRevoked>(entry) is { } revoked ? index.RemoveAsync(record, revoked.Invitation, cancel)
        : Task.CompletedTask;
}

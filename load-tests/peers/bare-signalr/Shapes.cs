namespace CsoNet.Collab.LoadTests.BareSignalR;

// The same shapes as the hub's, so that a delivery has the same size at every peer. SignalR writes them in camel case.
internal sealed record Data(string Text);

internal sealed record Entry(long Seq, long At, int By, string Type, Data Data);

internal sealed record Run(string Room, Entry[] Entries, string Mark);

internal sealed record Following(string Status, long Head, string Epoch, long At, string Mark);

internal sealed record Accepted(string Status, long Seq);

internal sealed record Command(string Type, string Id, string Text);

using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Recommendations;

/// <summary>Keeps one line in the register for each recommendation at each of its offices.</summary>
public sealed class RegisterListener(IRegister register, IRecordStore store, Rules rules, Wire wire) : IListener
{
    public string Name => "register";

    public bool Hears(string record) => RoomName.IsRecommendation(record);

    public Task ForgetAsync(CancellationToken cancel) => register.ForgetAsync(cancel);

    public async Task FoldAsync(string record, IReadOnlyList<Entry> entries, CancellationToken cancel)
    {
        if (RegisterFold.Of(await store.ReadAllAsync(record, 0, cancel), rules, wire) is { } line)
        {
            await register.PutAsync(line, cancel);
        }
    }
}

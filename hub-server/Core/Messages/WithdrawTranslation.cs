using CsoNet.Collab.Foundations;
using CsoNet.Collab.People;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Messages;

/// <summary>
/// A translation is taken back: its text goes from every door. Who gave it does that, those who preside, and the author of the message, whose words it says otherwise; not where it is official.
/// </summary>
public sealed record WithdrawTranslation(long Message, string Lang) : Command
{
    public override long? Target => Message;

    public override Decision Decide(RoomState state, Entry? target, Caller caller, DateTimeOffset now) =>
        state.Gone.Contains(Message) || Translations.Of(state).Find(Message, Lang) is not { } there
            ? new Refusal("translation.unknown", "There is no such translation.")
        : there.By != caller.Number && !Rights.Presides(state, caller) && (there.Official || target?.Author != caller.Number)
            ? new Refusal("translation.another", "Who gave a translation takes it back, those who preside, and the author of the message.")
        : new TranslationWithdrawn(Message, Lang);
}

public sealed record TranslationWithdrawn(long Message, string Lang) : Event
{
    public override RoomState Fold(RoomState state, Entry entry)
    {
        var all = Translations.Of(state);
        return all.Find(Message, Lang) is { } there
            ? (state with { Gone = state.Gone.Add(there.Entry) }).With(all.WithoutOne(Message, Lang))
            : state;
    }
}

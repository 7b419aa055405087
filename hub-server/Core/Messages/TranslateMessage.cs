using CsoNet.Collab.Foundations;
using CsoNet.Collab.Geography;
using CsoNet.Collab.People;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Messages;

/// <summary>
/// A message in another of the six languages, given by somebody who read it. The original alone is authentic, and stays one tap away. <paramref name="Of"/> is the entry of the version that was
/// translated: the message itself or one of its edits. <paramref name="Official"/> is said by interpreters, UN staff and those who preside.
/// </summary>
public sealed record TranslateMessage(long Message, string Lang, string Text, long Of, bool Official = false) : Command
{
    public override long? Target => Message;
    public override string Markup => Text;

    public override Decision Decide(RoomState state, Entry? target, Caller caller, DateTimeOffset now) =>
        OwnMessage.Missing(state, target) is { } missing ? missing
        : MessageText.Refuses(Text, Lang) is { } wrong ? wrong
        : !SixNames.Languages.Contains(Lang) ? new Refusal("translation.language", "A translation is in one of the six official languages.")
        // As the message said itself; an edit may have said otherwise since, and translating it into its own language harms nobody.
        : Spoken.In(target)?.Lang == Lang ? new Refusal("translation.language", "The message is in that language already.")
        : Of < Message || Of > state.Seq ? new Refusal("command.malformed", "That is no version of the message.")
        : RefusesCaller(state, caller) is { } notThey ? notThey
        : RefusesPlace(state, target!, caller) is { } taken ? taken
        : new MessageTranslated(Message, Lang, Text, Of, Official ? true : null);

    private Refusal? RefusesCaller(RoomState state, Caller caller) =>
        state.Posting == Posting.Presiding && !Translations.Vouches(state, caller)
            ? new Refusal("posting.presiding", "Only those who preside write here.")
        : HeldMessages.Holds(state, caller)
            ? new Refusal("translation.held", "Here every text is looked at first, and a translation cannot wait.")
        : Official && !Translations.MakesOfficial(state, caller)
            ? new Refusal("translation.official", "Interpreters, UN staff and those who preside say that a translation is official.")
        : null;

    private Refusal? RefusesPlace(RoomState state, Entry target, Caller caller) =>
        Translations.Of(state).Find(Message, Lang) is not { } there
            ? Translations.Of(state).Count >= Translations.Most
                ? new Refusal("translation.tooMany", $"A room holds {Translations.Most} translations.")
                : null
            : there.Official && !Official
                ? new Refusal("translation.official", "There is an official translation into that language.")
                : there.By == caller.Number || target.Author == caller.Number || Translations.MakesOfficial(state, caller)
                    ? null
                    : new Refusal("translation.another", "Somebody else has translated it into that language.");
}

/// <summary><paramref name="Of"/>: the entry of the version that was translated.</summary>
public sealed record MessageTranslated(long Message, string Lang, string Text, long Of, bool? Official = null) : Event
{
    /// <summary>What it takes the place of is handed out no more: it says nothing that is shown anywhere, and its translator could not take it back.</summary>
    public override RoomState Fold(RoomState state, Entry entry)
    {
        var all = Translations.Of(state);
        var left = all.Find(Message, Lang) is { } before ? state with { Gone = state.Gone.Add(before.Entry) } : state;
        return left.With(all.With(Message, Lang, new Translator(entry.Seq, entry.Author, Official == true)));
    }
}

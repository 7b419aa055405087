using CsoNet.Collab.Foundations;
using CsoNet.Collab.Messages;
using CsoNet.Collab.People;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Channels;

/// <summary>
/// The words with which somebody asks others to talk with them: <paramref name="Message"/>, 0 where none are said. Until one of those has come in, more is not said. It is the same whether they have not looked,
/// do not want to or want nothing from that person: the room does not know.
/// </summary>
public sealed record FirstWords(long Message) : IRoomPart, IHearsAuthors
{
    /// <summary>Of a text that is read before anybody knows whether they want to read it.</summary>
    public const int MostCharacters = 1_000;

    public static string Name => "firstWords";

    public static readonly FirstWords None = new(0);

    public static FirstWords Of(RoomState state) => state.Part<FirstWords>() ?? None;

    public object Heard(Entry entry, RoomState room) =>
        Message == 0 && entry.Type == MessageVerbs.Posted ? new FirstWords(entry.Seq) : this;

    /// <summary>
    /// What holds in a conversation that nobody has come into, or that all others have left: other words would be more words. And whoever has not come in yet reads the first words as they are now: they stay as
    /// short as they were. What was said can be taken back at any time.
    /// </summary>
    public static Refusal? Refuses(RoomState state, Command command, Caller caller) =>
        state.Asked.Count == 0
            ? null
            : command switch
            {
                PostMessage post when IsAlone(state, caller) => Of(state).Message > 0 ? Silence(state) : RefusesLength(post.Text),
                EditMessage when IsAlone(state, caller) => Silence(state),
                EditMessage edit when edit.Message == Of(state).Message => RefusesLength(edit.Text),
                _ => null,
            };

    public static Refusal? RefusesLength(string text) =>
        text.Length > MostCharacters ? new Refusal("message.tooLong", $"A request has at most {MostCharacters} characters.") : null;

    private static Refusal Silence(RoomState state) =>
        state.Participants.Count > 1
            ? new Refusal("conversation.alone", "Nobody else is here any more.")
            : new Refusal("conversation.unanswered", "You can write more once somebody has accepted.");

    private static bool IsAlone(RoomState state, Caller caller) =>
        !state.Participants.Values.Any(who => who.Standing == Standing.In && who.Number != caller.Number);
}

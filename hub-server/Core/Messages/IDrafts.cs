using System.Text;
using CsoNet.Collab.Foundations;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Messages;

/// <summary>
/// What somebody has begun to write in a topic (0: the talk of a room without topics) and not sent. <paramref name="Revision"/> says which of the hub's this is: it grows, and no
/// later draft of the topic has that of an earlier one, also where one was sent between.
/// </summary>
public sealed record Draft(string Room, long Topic, string Text, long? ReplyTo = null, long Revision = 0, long At = 0)
{
    /// <summary>Nobody has more begun; the oldest go.</summary>
    public const int Most = 200;

    /// <summary>As the hub keeps it; an empty text is none, and has no revision.</summary>
    public Draft Kept() => this with { Revision = Text.Length == 0 ? 0 : Math.Max(Revision + 1, At) };

    public Refusal? Refuses() =>
        !RoomName.IsValid(Room) || Topic < 0 || ReplyTo < 1 ? new Refusal("command.malformed", "A draft belongs to a topic of a room.")
        : Encoding.UTF8.GetByteCount(Text) > MessageText.MaxBytes
            ? new Refusal("message.tooLong", "A draft has at most as many bytes as a message.")
        : null;
}

/// <summary>
/// Drafts, so that what was begun on one device goes on on another. Private, and no entry: what was not sent was not said. An empty text is no draft any more.
/// All methods throw <see cref="StoreAwayException"/> when the store does not answer.
/// </summary>
public interface IDrafts
{
    /// <summary>All of the person's drafts, the last written first.</summary>
    Task<IReadOnlyList<Draft>> OfAsync(string person, CancellationToken cancel = default);

    /// <summary>
    /// Keeps the draft in the place of the one of the same topic, where that has the revision that this one was made from (0: where there is none), and answers it with its new
    /// revision; otherwise keeps nothing and answers null: another device has written meanwhile.
    /// </summary>
    Task<Draft?> PutAsync(string person, Draft draft, CancellationToken cancel = default);

    /// <summary>Forgets all of the person's drafts, when the person is erased.</summary>
    Task ForgetAsync(string person, CancellationToken cancel = default);
}

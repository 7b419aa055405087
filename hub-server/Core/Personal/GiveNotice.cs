using System.Collections.Immutable;
using CsoNet.Collab.Foundations;
using CsoNet.Collab.People;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Personal;

/// <summary>
/// Somebody is told something. The hub alone does this, under an id derived from what it is about, so that one message is one notice. <paramref name="By"/> is who did
/// it, by their number in <paramref name="Room"/>.
/// </summary>
public sealed record GiveNotice(
    string Code,
    string Room,
    long About,
    long? Topic = null,
    int? By = null,
    NoticeWeight Weight = NoticeWeight.Usual,
    ImmutableSortedDictionary<string, string>? With = null
) : Command
{
    /// <summary>One message is one notice for each person, whatever the reasons.</summary>
    public static Guid IdOf(string record, string room, long about, long? anew = null) =>
        NameBasedId.Of("notice", record, room, anew is null ? $"{about}" : $"{about}/{anew}");

    public override Decision Decide(RoomState state, Entry? target, Caller caller, DateTimeOffset now) =>
        Weight == NoticeWeight.Usual && Levels.Of(state).Silences(Room, Topic)
            ? new Refusal("notice.unwanted", "They want to hear less of that room or topic.")
            : new NoticeGiven(Code, Room, About, Topic, By, Weight == default ? null : Weight, With);
}

public sealed record NoticeGiven(
    string Code,
    string Room,
    long About,
    long? Topic = null,
    int? By = null,
    NoticeWeight? Weight = null,
    ImmutableSortedDictionary<string, string>? With = null
) : Event
{
    public override RoomState Fold(RoomState state, Entry entry) =>
        state.With(Notices.Of(state).With(entry.Seq, new UnreadNotice(Code, Room, About, Topic, Weight ?? default)));
}

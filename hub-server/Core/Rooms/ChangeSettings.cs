using CsoNet.Collab.Foundations;
using CsoNet.Collab.People;
using CsoNet.Collab.Record;

namespace CsoNet.Collab.Rooms;

/// <summary>What a room is for, who knows of it, how one comes in, who writes and at what <see cref="WritingPace"/>. What is absent stays; an empty <paramref name="Purpose"/>, or 0, takes it away.</summary>
public sealed record ChangeSettings(
    string? Purpose = null,
    Visibility? Visibility = null,
    Admission? Admission = null,
    Posting? Posting = null,
    int? Slow = null,
    int? Daily = null
) : Command
{
    public const int LongestPurpose = 500;

    public override Decision Decide(RoomState state, Entry? target, Caller caller, DateTimeOffset now)
    {
        var changed = new SettingsChanged(
            Purpose?.Trim() is { } purpose && purpose != (state.Purpose ?? "") ? purpose : null,
            Visibility != state.Visibility ? Visibility : null,
            Admission != state.Admission ? Admission : null,
            Posting != state.Posting ? Posting : null,
            Slow != WritingPace.Of(state).Slow ? Slow : null,
            Daily != WritingPace.Of(state).Daily ? Daily : null
        );
        return changed == SettingsChanged.Nothing ? new Refusal("nothing.changed", "The room is set like this already.")
            : changed.Purpose?.Length > LongestPurpose
                ? new Refusal("message.tooLong", $"A purpose has at most {LongestPurpose} characters.")
            : changed.Visibility == Rooms.Visibility.Public
                ? new Refusal("room.notWider", "What was said among members is not made public afterwards. Open another room.")
            : changed.Visibility == Rooms.Visibility.Listed && state.Within is not null
                ? new Refusal("network.wider", "What is within a network is made no more widely known afterwards.")
            : Admissions.Refuses(Admission ?? state.Admission, state.Network, Visibility ?? state.Visibility) is { } closed ? closed
            : changed.Posting is Rooms.Posting.FirstHeld or Rooms.Posting.AllHeld && state.Kind == RoomKind.Direct
                ? new Refusal("posting.notHere", "Among a few people nobody looks at texts first.")
            : WritingPace.RefusesSetting(state, changed.Slow, changed.Daily) is { } refusal ? refusal
            : changed;
    }
}

/// <summary>Only what has changed.</summary>
public sealed record SettingsChanged(
    string? Purpose = null,
    Visibility? Visibility = null,
    Admission? Admission = null,
    Posting? Posting = null,
    int? Slow = null,
    int? Daily = null
) : Event
{
    public static readonly SettingsChanged Nothing = new();

    public override RoomState Fold(RoomState state, Entry entry) =>
        (state.Part<WritingPace>() is { } pace && (Slow ?? Daily) is not null ? state.With(pace.With(Slow, Daily)) : state) with
        {
            Purpose =
                Purpose is null ? state.Purpose
                : Purpose.Length == 0 ? null
                : Purpose,
            Visibility = Visibility ?? state.Visibility,
            Admission = Admission ?? state.Admission,
            Posting = Posting ?? state.Posting,
        };
}

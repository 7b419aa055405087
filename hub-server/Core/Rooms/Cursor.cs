using CsoNet.Collab.People;

namespace CsoNet.Collab.Rooms;

/// <summary>A screen and the last number sent to it. Owned by the room's loop: nobody else reads or writes it.</summary>
internal sealed class Cursor(IScreen screen, Caller caller, Audience audience, long position)
{
    public IScreen Screen => screen;
    public Caller Caller => caller;
    public Audience Audience => audience;
    public long Position { get; set; } = position;

    /// <summary>A write is under way, or older entries are being read for it.</summary>
    public bool Busy { get; set; }

    /// <summary>The entry at which the caller lost the right to read as this audience: it is the last one handed out.</summary>
    public long? EndsAt { get; set; }
    public string EndCode { get; set; } = "";

    /// <summary>It follows no more: what completes late is let go.</summary>
    public bool Stopped { get; set; }

    /// <summary>After an entry by which somebody may read more, less or differently.</summary>
    public void Judge(RoomState state, long seq)
    {
        var now = Rights.AudienceOf(state, Caller);
        if (EndsAt is null && now != Audience)
        {
            EndsAt = seq;
            EndCode = now == Audience.None ? "removed" : "audience";
        }
    }

    /// <summary>After an entry that no audience sees and that may be about its reader.</summary>
    public void Concern(RoomState before, RoomState after)
    {
        var me = Caller.Number;
        if (me > 0 && before.Mutes.GetValueOrDefault(me) != after.Mutes.GetValueOrDefault(me))
        {
            Screen.Concern(after.Address);
        }
    }
}

using CsoNet.Collab.Foundations;
using CsoNet.Collab.People;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Consultations;

/// <summary>Somebody asks for the floor; <paramref name="Joint"/>: for several organizations together, with more time.</summary>
public sealed record RequestFloor(long? Item = null, bool Joint = false, string? Lang = null) : Command
{
    public override Decision Decide(RoomState state, Entry? target, Caller caller, DateTimeOffset now) =>
        Decide(state, caller, Item, Joint, reply: false, Lang);

    internal static Decision Decide(RoomState state, Caller caller, long? named, bool joint, bool reply, string? lang)
    {
        var floor = Floor.Of(state);
        var item = Asking.ItemFor(floor, named);
        // A right of reply is asked for also when the list is closed: that is when it is due.
        return Asking.Refuses(floor, item, mustBeOpen: !reply) is { } refusal ? refusal
            : lang?.Length > 35 ? new Refusal("command.malformed", "The language is a tag such as fr or zh-Hans.")
            : Asking.RefusesTwice(floor, item!, caller.Number, reply) is { } twice ? twice
            : Asked(state, caller, item!.Number, joint, reply, lang);
    }

    private static FloorRequested Asked(RoomState state, Caller caller, long item, bool joint, bool reply, string? lang)
    {
        var seat = state.SeatOf(caller);
        var hidden = state.Attribution == Attribution.ChathamHouse;
        var veiled = hidden || seat?.Handle is not null;
        return new FloorRequested(
            item,
            hidden ? SpeakerCategory.Other : Asking.CategoryOf(caller.Account),
            seat?.Handle is { } handle && !hidden ? handle.Region : Asking.RegionOf(state, seat?.Organization?.Country),
            veiled ? null : seat?.Organization?.Kind,
            hidden ? null : lang ?? (veiled ? null : caller.Person?.Lang),
            joint ? true : null,
            reply ? true : null
        );
    }
}

public sealed record FloorRequested(
    long Item,
    SpeakerCategory Category,
    Geography.VotingGroup? Region = null,
    string? Kind = null,
    string? Lang = null,
    bool? Joint = null,
    bool? Reply = null
) : Event
{
    public override RoomState Fold(RoomState state, Entry entry) =>
        Floor.Change(
            state,
            floor =>
                floor.With(
                    new FloorRequest(entry.Seq, entry.Author, Item, entry.Seq)
                    {
                        Category = Category,
                        Region = Region,
                        Kind = Kind,
                        Lang = Lang,
                        Joint = Joint ?? false,
                        Reply = Reply ?? false,
                    }
                )
        );
}

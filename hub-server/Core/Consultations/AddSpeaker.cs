using CsoNet.Collab.Foundations;
using CsoNet.Collab.People;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Consultations;

/// <summary>The list officer writes down somebody who asks for the floor in the hall, by name.</summary>
public sealed record AddSpeaker(
    string Name,
    string? Organization = null,
    string? Country = null,
    SpeakerCategory Category = SpeakerCategory.CivilSociety,
    long? Item = null,
    bool Joint = false,
    string? Lang = null
) : Command
{
    private const int Longest = 200;

    public override Decision Decide(RoomState state, Entry? target, Caller caller, DateTimeOffset now)
    {
        var floor = Floor.Of(state);
        var item = Asking.ItemFor(floor, Item);
        return Presidency.RefusesToPrepare(state, caller) is { } wrong ? wrong
            : state.Attribution == Attribution.ChathamHouse || state.IsProtected
                ? new Refusal("order.notHere", "Under the Chatham House Rule, and where people are protected, no names are written down.")
            : Asking.Refuses(floor, item, mustBeOpen: false) is { } refusal ? refusal
            : string.IsNullOrWhiteSpace(Name) ? new Refusal("title.empty", "Write down the name.")
            : Name.Length > Longest || Organization?.Length > Longest || Lang?.Length > 35
                ? new Refusal("title.tooLong", $"A name has at most {Longest} characters.")
            : new SpeakerAdded(Name, item!.Number, Category, Organization, Asking.RegionOf(state, Country), Lang, Joint ? true : null);
    }
}

public sealed record SpeakerAdded(
    string Name,
    long Item,
    SpeakerCategory Category,
    string? Organization = null,
    Geography.VotingGroup? Region = null,
    string? Lang = null,
    bool? Joint = null
) : Event
{
    public override RoomState Fold(RoomState state, Entry entry) =>
        Floor.Change(
            state,
            floor =>
                floor.With(
                    new FloorRequest(entry.Seq, By: 0, Item, entry.Seq)
                    {
                        Name = Name,
                        Organization = Organization,
                        Category = Category,
                        Region = Region,
                        Lang = Lang,
                        Joint = Joint ?? false,
                    }
                )
        );
}

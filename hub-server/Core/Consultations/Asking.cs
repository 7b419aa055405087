using CsoNet.Collab.Foundations;
using CsoNet.Collab.Geography;
using CsoNet.Collab.People;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Consultations;

/// <summary>What all ways onto the list have in common.</summary>
internal static class Asking
{
    public static readonly Refusal Unknown = new("speaker.unknown", "There is no such request on this list.");

    /// <summary>The point that is meant: the named one, the one being dealt with, or the next one whose list is open.</summary>
    public static AgendaItem? ItemFor(Floor floor, long? item) =>
        item is not null ? floor.Item(item) : floor.Active ?? floor.Agenda.Find(one => one is { State: ItemState.Pending, ListOpen: true });

    public static Refusal? Refuses(Floor floor, AgendaItem? item, bool mustBeOpen = true) =>
        floor.RefusesUnless(SessionPhase.Announced, SessionPhase.LobbyOpen, SessionPhase.InSession, SessionPhase.Suspended) is { } phase
            ? phase
        : item is null ? new Refusal("item.unknown", "There is no such point on the agenda.")
        : item.State == ItemState.Concluded ? new Refusal("item.state", "This point of the agenda is concluded.")
        : mustBeOpen && !item.ListOpen ? new Refusal("list.closed", "The list of speakers is closed.")
        : null;

    public static Refusal? RefusesTwice(Floor floor, AgendaItem item, int by, bool reply) =>
        floor.Requests.Values.Any(one => one.By == by && one.Item == item.Number && one.Reply == reply && one.IsOpen)
            ? new Refusal("floor.already", "You are on the list already.")
            : null;

    /// <summary>A request in one of these states, or why there is none.</summary>
    public static (FloorRequest? Request, Refusal? Refusal) Find(Floor floor, long number, params ReadOnlySpan<RequestState> states) =>
        floor.Requests.GetValueOrDefault(number) is not { } request ? (null, Unknown)
        : states.Contains(request.State) ? (request, null)
        : (null, new Refusal("speaker.state", $"The request is {request.State}."));

    public static VotingGroup? RegionOf(RoomState state, string? country) =>
        state.Attribution == Attribution.ChathamHouse ? null : Countries.Here.Find(country)?.Group;

    public static SpeakerCategory CategoryOf(AccountRole? account) =>
        account switch
        {
            AccountRole.MemberStateDelegate => SpeakerCategory.State,
            AccountRole.UnStaff => SpeakerCategory.Entity,
            AccountRole.CsoMember or AccountRole.CsoFocalPoint => SpeakerCategory.CivilSociety,
            _ => SpeakerCategory.Other,
        };
}

using System.Text;
using CsoNet.Collab.Core.Tests.Histories;
using CsoNet.Collab.Geography;
using CsoNet.Collab.People;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;
using static CsoNet.Collab.Core.Tests.Cast;

namespace CsoNet.Collab.Core.Tests.Rooms;

/// <summary>Rooms in which civil society takes part under handles.</summary>
public sealed class ProtectionTests
{
    private const long Hour = 3_600_000;

    [Fact]
    public void How_people_are_known_is_settled_when_the_room_is_opened()
    {
        var room = Pseudonymous();
        Assert.Equal(IdentityPolicy.Pseudonymous, room.State.Identity);
        Assert.DoesNotContain("identity", Given.Wire.Json.GetTypeInfo(typeof(ChangeSettings)).Properties.Select(property => property.Name));
    }

    [Theory]
    [InlineData(RoomKind.Direct, IdentityPolicy.Pseudonymous)]
    [InlineData(RoomKind.Direct, IdentityPolicy.NameVisibleToModerators)]
    [InlineData(RoomKind.LiveConsultation, IdentityPolicy.AggregateOnly)]
    public void A_kind_of_room_that_cannot_keep_the_promise_does_not_make_it(RoomKind kind, IdentityPolicy identity) =>
        Given.NoRoom().When(Officer, To.Open(kind, identity: identity)).ThenRefused("identity.notHere");

    [Fact]
    public void Civil_society_takes_part_under_a_handle_and_those_in_an_office_are_named()
    {
        var room = Pseudonymous();
        room.When(Amina, To.Join()).Then(new HandleTaken(17, RoomRole.Participant, AccountRole.CsoMember, VotingGroup.African, "2026-01"));
        room.When(Observer, To.Join()).Then(new HandleTaken(51, RoomRole.Participant, AccountRole.Observer, Consent: "2026-01"));
        room.When(Maria, To.Join())
            .Then(
                new ParticipantJoined(
                    42,
                    RoomRole.Participant,
                    AccountRole.MemberStateDelegate,
                    "María Quispe",
                    Maria.Person.Organization,
                    "2026-01"
                )
            );
    }

    [Fact]
    public void Whoever_wants_leaves_their_region_out() =>
        Pseudonymous()
            .When(Amina, To.Join() with { WithoutRegion = true })
            .Then(new HandleTaken(17, RoomRole.Participant, AccountRole.CsoMember, Consent: "2026-01"));

    [Fact]
    public void Where_moderators_see_names_the_name_stands_in_an_entry_for_them_alone()
    {
        var room = Given.Room(To.Open(RoomKind.RegionalChannel, identity: IdentityPolicy.NameVisibleToModerators));
        var joined = room.When(Amina, To.Join());
        joined.Then(
            new HandleNamed(17, RoomRole.Participant, AccountRole.CsoMember, VotingGroup.African, "2026-01", null, "Amina Diallo", Watch)
        );
        foreach (var audience in Handed.Audiences)
        {
            var text = Handed.Text(Handed.Runs(room, audience));
            Assert.Equal(audience == Audience.Podium, text.Contains("Amina", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Of_a_coming_and_a_going_nobody_sees_more_than_a_number_of_an_entry()
    {
        var room = Pseudonymous(Amina);
        room.Has(Amina, To.Leave());
        foreach (var entry in room.Entries.Skip(1))
        {
            Assert.All(
                Handed.Audiences,
                audience => Assert.Equal($$"""{"seq":{{entry.Seq}},"type":"withheld"}""", Handed.Entry(entry, room.State, audience))
            );
        }
    }

    [Fact]
    public void What_somebody_says_carries_their_handle_and_not_who_they_are()
    {
        var room = Pseudonymous(Amina);
        var message = room.Has(Amina, To.Post("The river is poisoned"));
        Assert.Equal(
            $$$"""{"seq":{{{message}}},"at":{{{room.Entries[^1].At}}},"by":17,"handle":{"account":"csoMember","region":"african"},"type":"message.posted","data":{"text":"The river is poisoned"}}""",
            Handed.Entry(room.Entries[^1], room.State, Audience.Public)
        );
        Assert.True(room.State.Participants[17].Heard);
    }

    [Fact]
    public void Of_whoever_only_listens_nobody_knows_and_nobody_can_name_them()
    {
        var room = Pseudonymous(Amina);
        Assert.False(room.State.Participants[17].IsKnown);
        room.When(Officer, To.Remove(Amina)).ThenRefused("participant.unknown");
        room.When(Officer, To.MakeA(RoomRole.Moderator, Amina)).ThenRefused("participant.unknown");
        room.Has(Amina, To.Post());
        room.When(Officer, To.MakeA(RoomRole.Moderator, Amina)).Then(new ParticipantRoleChanged(17, RoomRole.Moderator));
    }

    [Fact]
    public void No_entry_of_the_record_holds_a_name_an_organization_or_an_exact_time()
    {
        var room = Pseudonymous(Amina, Boris);
        room.Has(Amina, To.Post());
        room.Has(Boris, To.Post());
        var whole = string.Concat(room.Entries.Skip(1).Select(entry => Encoding.UTF8.GetString(EntryBytes.Write(entry))));
        foreach (var needle in new[] { "Amina", "Борис", "p-amina", "p-boris", "org-watch", "Sahel Water Watch" })
        {
            Assert.DoesNotContain(needle, whole, StringComparison.Ordinal);
        }
        Assert.All(room.Entries, entry => Assert.Equal(0, entry.At % Hour));
    }

    [Fact]
    public void The_hours_of_the_record_never_fall_and_the_chain_holds()
    {
        var room = Pseudonymous(Amina);
        for (var minutes = 0; minutes < 300; minutes += 25)
        {
            room.Later(TimeSpan.FromMinutes(25)).Has(Amina, To.Post());
        }
        var verifier = new Verifier("room-1");
        Assert.All(room.Entries, entry => Assert.Null(verifier.Check(entry)));
        Assert.True(room.Entries[^1].At > room.Entries[0].At);
    }

    [Fact]
    public void What_was_said_at_the_end_of_an_hour_can_still_be_edited_for_a_quarter_of_the_next()
    {
        var room = Given.Room(To.Open(RoomKind.LiveConsultation, identity: IdentityPolicy.Pseudonymous), Amina);
        var message = room.Later(TimeSpan.FromMinutes(58)).Has(Amina, To.Post());
        room.Later(TimeSpan.FromMinutes(14)).Has(Amina, To.Edit(message));
        room.Later(TimeSpan.FromMinutes(10)).When(Amina, To.Edit(message, "Later")).ThenRefused("message.tooLate");
    }

    [Fact]
    public void Whoever_has_a_handle_speaks_in_no_other_name()
    {
        var room = Pseudonymous(Amina);
        room.When(Amina, To.Post(speaking: SpeakingCapacity.Organization)).ThenRefused("right.missing");
        var named = Given.Room(To.Open(RoomKind.LiveConsultation, identity: IdentityPolicy.NameVisibleToModerators), Amina);
        named.When(Amina, To.Post(speaking: SpeakingCapacity.Organization)).ThenRefused("right.missing");
    }

    [Fact]
    public void At_the_door_somebody_is_known_under_another_number_than_inside()
    {
        var room = Given.Room(To.Open(RoomKind.RegionalChannel, visibility: Visibility.Listed, identity: IdentityPolicy.Pseudonymous));
        var asked = room.When(Protection.AtTheDoor(Amina), To.Ask());
        Assert.Equal(517, asked.Entry!.Author);
        room.Has(Officer, To.Approve(Amina with { Number = 517 }));
        var joined = room.When(Protection.AtTheDoor(Amina), To.Join());
        Assert.Equal(17, joined.Entry!.Author);
        Assert.DoesNotContain(
            room.Entries,
            entry =>
                Encoding.UTF8.GetString(EntryBytes.Write(entry)) is var text
                && text.Contains("517", StringComparison.Ordinal)
                && text.Contains("\"number\":17", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void A_delegate_has_no_place_on_the_podium_where_civil_society_is_protected()
    {
        var room = Pseudonymous(Maria);
        room.When(Officer, To.MakeA(RoomRole.Moderator, Maria)).ThenRefused("right.missing");
        var invitation = room.Has(Officer, To.Invite(room.Now.AddDays(1), RoomRole.Moderator));
        room.Has(Maria, To.Leave());
        Assert.Equal(RoomRole.Participant, Assert.IsType<ParticipantJoined>(room.When(Maria, To.JoinBy(invitation)).Event).Role);
    }

    [Fact]
    public void Whoever_becomes_a_delegate_later_sees_no_more_than_a_delegate_and_decides_nothing()
    {
        var room = Given.Room(To.Open(RoomKind.RegionalChannel, identity: IdentityPolicy.NameVisibleToModerators), Amina);
        var turned = (Caller)Officer with { Person = Officer.Person with { Account = AccountRole.MemberStateDelegate } };
        Assert.Equal(Audience.Delegates, Rights.AudienceOf(room.State, turned));
        room.When(turned, To.MakeA(RoomRole.Moderator, Amina)).ThenRefused("right.missing");
    }

    [Fact]
    public void Where_only_the_whole_counts_nobody_sees_who_said_what_not_even_by_handle()
    {
        var room = Given.Room(To.Open(RoomKind.RegionalChannel, identity: IdentityPolicy.AggregateOnly), Amina);
        var topic = room.Has(Officer, To.OpenTopic());
        room.Has(Amina, To.Post("Three villages", topic));
        Assert.All(
            Handed.Audiences,
            audience => Assert.False(Handed.Parsed(room.Entries[^1], room.State, audience).TryGetProperty("by", out _))
        );
        Assert.All(
            Handed.Audiences,
            audience => Assert.False(Handed.Parsed(room.Entries[^1], room.State, audience).TryGetProperty("handle", out _))
        );
        room.Has(Officer, To.Post("Noted", topic));
        Assert.True(Handed.Parsed(room.Entries[^1], room.State, Audience.Public).TryGetProperty("by", out _));
    }

    [Fact]
    public void Nobody_in_the_hall_is_written_down_by_name_where_people_are_protected()
    {
        var room = Given.Room(To.Open(RoomKind.LiveConsultation, identity: IdentityPolicy.Pseudonymous));
        var adding = new CsoNet.Collab.Consultations.AddSpeaker("Ana Petrović") { Id = Guid.NewGuid() };
        room.When(Officer, adding).ThenRefused("order.notHere");
    }

    [Fact]
    public void Who_asks_for_the_floor_is_known_by_the_region_of_their_handle_and_nothing_finer()
    {
        var room = Given.Room(To.Open(RoomKind.LiveConsultation, identity: IdentityPolicy.NameVisibleToModerators), Amina);
        room.Has(
            Officer,
            new CsoNet.Collab.Consultations.AnnounceSession(room.Now.AddDays(1).ToUnixTimeMilliseconds()) { Id = Guid.NewGuid() }
        );
        room.Has(Officer, new CsoNet.Collab.Consultations.AddItem("Water", 10) { Id = Guid.NewGuid() });
        var item = room.State.Part<CsoNet.Collab.Consultations.Floor>()!.Agenda[0].Number;
        room.Has(Officer, new CsoNet.Collab.Consultations.SetList(item, Open: true) { Id = Guid.NewGuid() });
        room.Has(Amina, new CsoNet.Collab.Consultations.RequestFloor(item) { Id = Guid.NewGuid() });
        var request = Assert.Single(room.State.Part<CsoNet.Collab.Consultations.Floor>()!.Requests.Values);
        Assert.Equal((VotingGroup.African, null, null), (request.Region, request.Kind, request.Lang));
    }

    [Fact]
    public void Who_is_erased_behind_a_handle_leaves_no_trace_for_others()
    {
        var room = Given.Room(To.Open(RoomKind.RegionalChannel, identity: IdentityPolicy.NameVisibleToModerators), Amina);
        var erased = room.When(Caller.System, To.Erase(Amina));
        erased.Then(new HandleErased(17));
        Assert.Equal($$"""{"seq":{{erased.Entry!.Seq}},"type":"withheld"}""", Handed.Entry(erased.Entry, room.State, Audience.Delegates));
        Assert.DoesNotContain("Amina", Handed.Text(Handed.Runs(room, Audience.Podium)), StringComparison.Ordinal);
    }

    private static RoomUnderTest Pseudonymous(params Actor[] people) =>
        Given.Room(To.Open(RoomKind.LiveConsultation, identity: IdentityPolicy.Pseudonymous), people);
}

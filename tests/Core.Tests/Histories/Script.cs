using CsoNet.Collab.People;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;
using static CsoNet.Collab.Core.Tests.Cast;

namespace CsoNet.Collab.Core.Tests.Histories;

/// <summary>The golden histories: what people did, as it can be told. Both languages fold them to the same state.</summary>
internal static class Script
{
    public static readonly Dictionary<string, Func<RoomUnderTest>> All = new(StringComparer.Ordinal)
    {
        ["conversation"] = Conversation,
        ["edits-and-reactions"] = EditsAndReactions,
        ["taken-back"] = TakenBack,
        ["participant-removed"] = ParticipantRemoved,
        ["left-and-came-back"] = LeftAndCameBack,
        ["roles"] = Roles,
        ["term"] = Offices.Term,
        ["handed-over"] = Offices.HandedOver,
        ["hidden"] = Hidden,
        ["topics"] = ChannelWithTopics,
        ["chatham-house"] = ChathamHouse,
        ["erased"] = Erased,
        ["old-texts"] = OldTexts,
        ["closed"] = Closed,
        ["floor"] = Sessions.Floor,
        ["floor-clock"] = Sessions.Clock,
        ["floor-gavel"] = Sessions.Gavel,
        ["floor-orders"] = Sessions.Orders,
        ["floor-chatham-house"] = Sessions.AmongOurselves,
        ["questions"] = Sessions.Questions,
        ["asked-to-join"] = AskedToJoin,
        ["settings"] = SettingsOfARoom,
        ["handles"] = Protection.Handles,
        ["names-for-moderators"] = Protection.NamesForModerators,
        ["only-the-whole"] = Protection.OnlyTheWhole,
        ["moved"] = Moves.MovedAndSplit,
        ["named"] = Moves.NamedAndHandedOn,
        ["marked"] = Exchange.Marked,
        ["translated"] = Exchange.Translated,
        ["constituencies"] = Exchange.Constituencies,
        ["announced"] = Exchange.Announced,
        ["called"] = Exchange.Called,
        ["ruled"] = Rulings.RemovedAndRestored,
        ["dialogue"] = Rounds.OfADialogue,
    };

    private static RoomUnderTest Conversation()
    {
        var room = Given.Room(To.Open(RoomKind.LiveConsultation, "Water for all", Visibility.Public), Amina, Boris, Chen, Maria);
        var first = room.Has(Amina, To.Post("Bonjour à toutes et à tous.", lang: "fr", speaking: SpeakingCapacity.Organization));
        room.Has(Boris, To.Post("Доброе утро! Нужен водопровод.", lang: "ru", replyTo: first));
        room.Has(Chen, To.Post("早上好。我们需要更多时间。", lang: "zh"));
        room.Has(Maria, To.Post("صباح الخير، نحتاج إلى بئر جديدة", lang: "ar", speaking: SpeakingCapacity.State));
        var markup = new Rendering(1, "<p>The <em>floor</em> is yours.</p>");
        room.When(Officer, To.Post("The *floor* is yours.", lang: "en", speaking: SpeakingCapacity.Secretariat), markup);
        room.Has(Amina, To.Post("Merci \"beaucoup\" \\ 👍🏽\nà vous"));
        return room;
    }

    private static RoomUnderTest EditsAndReactions()
    {
        var room = Given.Direct(Amina, Boris);
        var message = room.Has(Amina, To.Post("Bonjour", lang: "fr"));
        room.Has(Boris, To.React(message));
        room.Has(Officer, To.React(message));
        room.Has(Boris, To.React(message, "❤️"));
        room.Has(Amina, To.Edit(message, "Bonsoir"));
        room.Has(Officer, To.React(message, on: false));
        room.Has(Boris, To.React(message, "❤️", on: false));
        room.Has(Boris, To.React(message));
        var other = room.Has(Boris, To.Post("Привет", lang: "ru"));
        room.Has(Boris, To.Edit(other, "Hello", "en"));
        room.When(Boris, To.Edit(other, "**Hello**"), new Rendering(1, "<p><strong>Hello</strong></p>"));
        room.Has(Officer, To.Pin(other));
        room.Has(Officer, To.Pin(message));
        room.Has(Officer, To.Pin(message, on: false));
        return room;
    }

    private static RoomUnderTest TakenBack()
    {
        var room = Given.Channel(Amina, Boris);
        var topic = room.Has(Officer, To.OpenTopic("Wells"));
        var message = room.Has(Amina, To.Post("This will be gone", topic, "en", speaking: SpeakingCapacity.Organization));
        room.Has(Amina, To.Edit(message, "This will be gone, too"));
        room.Has(Boris, To.React(message));
        room.Has(Officer, To.Pin(message));
        room.Has(Boris, To.Post("An answer to it", topic, replyTo: message));
        room.Has(Amina, To.Retract(message));
        room.Has(Amina, To.Post("What stays", topic));
        return room;
    }

    private static RoomUnderTest ParticipantRemoved()
    {
        var room = Given.Room(To.Open(RoomKind.LiveConsultation, visibility: Visibility.Public), Amina, Boris);
        room.Has(Boris, To.Post("Words that were too much"));
        room.Has(Officer, To.Remove(Boris, "Insults after two warnings"));
        room.Has(Amina, To.Post("Thank you"));
        return room;
    }

    private static RoomUnderTest LeftAndCameBack()
    {
        var room = Given.Direct(Amina, Boris);
        room.Has(Officer, To.MakeA(RoomRole.Interpreter, Amina));
        room.Has(Amina, To.Leave());
        room.Has(Boris, To.Leave());
        room.Has(Amina, To.Join());
        room.Has(Amina, To.Post("Back again"));
        return room;
    }

    private static RoomUnderTest Roles()
    {
        var room = Given.Room(RoomKind.LiveConsultation, Amina, Boris, Observer);
        room.Has(Officer, To.MakeA(RoomRole.Chair, Amina));
        room.Has(Amina, To.Post("The meeting is called to order.", speaking: SpeakingCapacity.Chair));
        room.Has(Amina, To.MakeA(RoomRole.ListOfficer, Boris));
        room.Has(Amina, To.MakeA(RoomRole.ReadOnly, Observer));
        room.Has(Amina, To.MakeA(RoomRole.Participant, Officer));
        room.Has(Amina, To.Rename("The consultation, in order"));
        return room;
    }

    private static RoomUnderTest Hidden()
    {
        var room = Given.Room(To.Open(RoomKind.LiveConsultation, "Safe water", Visibility.Public), Amina, Boris, Chen);
        room.Has(Amina, To.Post("We were threatened.", speaking: SpeakingCapacity.Organization));
        room.Has(Chen, To.Post("早上好"));
        room.Has(Caller.System, To.Hide(Amina));
        room.Has(Boris, To.Post("Where is she?"));
        room.Has(Caller.System, To.Hide(Chen));
        room.Has(Chen, To.Join());
        return room;
    }

    private static RoomUnderTest ChannelWithTopics()
    {
        var room = Given.Room(To.Open(RoomKind.NationalDialogue, "Le dialogue", Visibility.Public), Amina, Boris);
        var (wells, schools) = (room.Has(Officer, To.OpenTopic("Wells")), room.Has(Officer, To.OpenTopic("Schools")));
        room.Has(Amina, To.Post("Dry since March", wells));
        room.Has(Boris, To.Post("Far away", schools));
        room.Has(Officer, To.RenameTopic(wells, "Wells and pumps"));
        room.Has(Officer, To.CloseTopic(schools));
        return room;
    }

    private static RoomUnderTest ChathamHouse()
    {
        var room = Given.Room(To.Open(title: "Among ourselves", attribution: Attribution.ChathamHouse), Amina, Boris);
        var message = room.Has(Amina, To.Post("Frankly speaking", speaking: SpeakingCapacity.Organization));
        room.Has(Boris, To.React(message));
        room.Has(Amina, To.Edit(message, "Frankly spoken"));
        var other = room.Has(Boris, To.Post("Not for the protocol"));
        room.Has(Boris, To.Retract(other));
        room.Has(Boris, To.Leave());
        return room;
    }

    private static RoomUnderTest Erased()
    {
        var room = Given.Channel(Amina, Boris, Chen);
        var topic = room.Has(Officer, To.OpenTopic("Wells"));
        var blanked = room.Has(Amina, To.Post("Blanked in the store", topic));
        room.Has(Amina, To.Edit(blanked, "Blanked with its edit"));
        var waiting = room.Has(Boris, To.Post("Not blanked yet", topic));
        var before = room.Has(Chen, To.Post("Taken back, later erased", topic));
        room.Has(Chen, To.Retract(before));
        foreach (var entry in new[] { blanked, waiting, before })
        {
            room.Has(Caller.System, To.Erase(entry));
        }
        room.Blank(blanked);
        room.Has(Caller.System, To.Erase(Amina, Watch));
        room.Has(Caller.System, To.Erase(Officer));
        room.Blank(Officer);
        room.Has(Caller.System, To.Erase(Chen, stays: true));
        room.Has(Boris, To.Post("What stays", topic));
        return room;
    }

    private static RoomUnderTest OldTexts()
    {
        var room = Given.Channel(Amina, Boris);
        var topic = room.Has(Officer, To.OpenTopic("Wells"));
        var first = room.Has(Amina, To.Post("Blanked in the store", topic));
        room.Has(Amina, To.Edit(first, "Blanked with its edit"));
        var pinned = room.Has(Boris, To.Post("What lasts", topic));
        room.Has(Officer, To.Pin(pinned));
        var second = room.Has(Boris, To.Post("Not blanked yet", topic, replyTo: first));
        room.Has(Amina, To.React(second));
        room.Has(Caller.System, To.EraseTexts(first, second));
        room.Blank(first);
        room.Has(Amina, To.Post("What came later", topic));
        return room;
    }

    private static RoomUnderTest AskedToJoin()
    {
        var room = Given.Room(To.Open(RoomKind.RegionalChannel, visibility: Visibility.Listed));
        room.Has(Amina, To.Ask());
        room.Has(Boris, To.Ask("من فضلكم"));
        room.Has(Chen, To.Ask(null));
        room.Has(Maria, To.Ask("Peru wants to listen"));
        room.Has(Maria, To.WithdrawAsking());
        room.Has(Officer, To.Approve(Amina));
        room.Has(Amina, To.Join());
        room.Has(Officer, To.Decline(Boris));
        return room;
    }

    private static RoomUnderTest SettingsOfARoom()
    {
        var opened = To.Open(RoomKind.NationalDialogue, visibility: Visibility.Public, purpose: "To begin with", admission: Admission.Open);
        var room = Given.Room(opened, Amina, Boris);
        room.Has(Officer, To.Set("What keeps rural water points from working", admission: Admission.OnRequest));
        room.Has(Officer, To.Set(posting: Posting.Presiding));
        room.Has(Officer, To.Set(visibility: Visibility.Listed, posting: Posting.Everybody));
        room.Has(Officer, To.Remove(Boris));
        room.Has(Officer, To.Readmit(Boris));
        room.Has(Boris, To.Join());
        room.Has(Officer, To.Set(slow: 60, daily: 3));
        room.Has(Officer, To.Set(slow: 0));
        return room;
    }

    private static RoomUnderTest Closed()
    {
        var room = Given.Direct(Amina, Boris);
        var message = room.Has(Amina, To.Post("To be taken back after the end"));
        room.Has(Boris, To.Post("Goodbye"));
        room.Has(Officer, To.Close("The term has ended"));
        room.Has(Amina, To.Retract(message));
        room.Has(Boris, To.Leave());
        room.Has(Caller.System, To.Erase(Amina, stays: true));
        room.Has(Caller.System, To.ConcludeRetention());
        return room;
    }
}

using CsoNet.Collab.Channels;
using CsoNet.Collab.Consultations;
using CsoNet.Collab.Dialogues;
using CsoNet.Collab.House;
using CsoNet.Collab.People;
using CsoNet.Collab.Personal;
using CsoNet.Collab.Recommendations;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Core.Tests;

/// <summary>Rooms as tests begin with: opened by the officer, with these people in it.</summary>
internal static class Given
{
    /// <summary>All kinds of room, as the server composes them.</summary>
    public static readonly Rules Rules = new(
        NationalDialogue.Definition,
        LiveConsultation.Definition,
        RegionalChannel.Definition,
        DirectRoom.Definition,
        HouseRecord.Definition,
        PersonalRecord.Definition,
        RecommendationVerbs.Definition
    );

    public static readonly Wire Wire = new(Rules);

    public static readonly RoomKind[] Kinds =
    [
        RoomKind.Direct,
        RoomKind.LiveConsultation,
        RoomKind.RegionalChannel,
        RoomKind.NationalDialogue,
    ];

    public static RoomUnderTest NoRoom(string room = "room-1") => new(room);

    public static RoomUnderTest Room(RoomKind kind, params Actor[] people) => Room(To.Open(kind), people);

    public static RoomUnderTest Room(OpenRoom opening, params Actor[] people)
    {
        var room = NoRoom();
        room.Has(Cast.Officer, opening);
        foreach (var actor in people)
        {
            room.Has(actor, To.Join());
        }
        return room;
    }

    /// <summary>A few people among themselves: no topics.</summary>
    public static RoomUnderTest Direct(params Actor[] people) => Room(RoomKind.Direct, people);

    /// <summary>A channel, where every message belongs to a topic.</summary>
    public static RoomUnderTest Channel(params Actor[] people) => Room(RoomKind.RegionalChannel, people);

    /// <summary>Amina's own record, opened by the hub. In it everybody is number 1.</summary>
    public static RoomUnderTest Me()
    {
        var me = NoRoom(RoomName.OfPerson(Cast.Amina.Person.Id));
        me.Has(Caller.System, To.Open(RoomKind.Personal, "Me"));
        return me;
    }

    public static RoomUnderTest House()
    {
        var house = NoRoom(RoomName.House);
        house.Has(Caller.System, To.Open(RoomKind.House, "House"));
        return house;
    }
}

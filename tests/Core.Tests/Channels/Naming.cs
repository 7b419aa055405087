using CsoNet.Collab.Channels;
using CsoNet.Collab.Core.Tests.Rooms;
using CsoNet.Collab.Rooms;
using static CsoNet.Collab.Core.Tests.Cast;

namespace CsoNet.Collab.Core.Tests.Channels;

/// <summary>Commands about the constituencies of a network, and who may try them.</summary>
internal static class Naming
{
    public static NameConstituency Name(string title = "The Pacific") => new(title) { Id = Guid.NewGuid() };

    public static DropConstituency Drop(long constituency) => new(constituency) { Id = Guid.NewGuid() };

    public static AppointFocalPoint Appoint(long constituency, Actor whom, bool on = true) =>
        new(constituency, whom.Number, on) { Id = Guid.NewGuid() };

    public static ChooseConstituency Choose(long? constituency) => new(constituency) { Id = Guid.NewGuid() };

    /// <summary>Each verb once.</summary>
    public static Command[] Each => [Name(), Drop(3), Appoint(3, Boris), Choose(3)];

    public static Dictionary<string, string> In(RoomKind kind) =>
        kind != RoomKind.RegionalChannel
            ? []
            : new(StringComparer.Ordinal)
            {
                ["constituency.name"] = "NC CH",
                ["constituency.drop"] = "NC CH",
                ["constituency.appoint"] = "NC CH",
                ["constituency.choose"] = "CM FP NC RP CH",
            };

    /// <summary>The fields that nobody sees who has not come in.</summary>
    public static IEnumerable<string> SeenInside =>
        [
            "constituency.appointed constituency",
            "constituency.appointed on",
            "constituency.appointed participant",
            "constituency.chosen constituency",
        ];

    public static bool Knows(string verb) => ConstituencyVerbs.Verbs.Any(known => known.Type == verb);

    /// <summary>How each verb is sent, in a channel on a real node in which Amina presides.</summary>
    public static async Task<(Actor? Who, Command Command)> Ready(Node node, string verb)
    {
        var constituency = verb == "constituency.name" ? 0 : await node.Has(Amina, Name());
        return verb switch
        {
            "constituency.name" => (Amina, Name()),
            "constituency.drop" => (Amina, Drop(constituency)),
            "constituency.appoint" => (Amina, Appoint(constituency, await node.Seated(Boris))),
            "constituency.choose" => (Boris, Choose(constituency)),
            _ => throw new NotSupportedException($"Write here how {verb} is sent."),
        };
    }

    /// <summary>What comes to their minds; what the rules refuse does not happen.</summary>
    public static void Step(RoomUnderTest room, Random random)
    {
        var all = room.State.Part<Constituencies>()?.All.Keys.ToList();
        if (all is null)
        {
            return;
        }
        var one = all.Count > 0 ? all[random.Next(all.Count)] : 1;
        Actor[] people = [Amina, Boris, Chen];
        var who = people[random.Next(people.Length)];
        var (runs, command) = random.Next(6) switch
        {
            0 when all.Count < 4 => (true, (Command)Name($"Constituency {random.Next(99)}")),
            1 when all.Count > 2 => (true, Drop(one)),
            2 or 3 => (true, Appoint(one, who, random.Next(3) > 0)),
            _ => (false, Choose(random.Next(4) > 0 ? one : null)),
        };
        room.When(runs ? Officer : who, command);
    }
}

using CsoNet.Collab.LoadTests.Driver;

namespace CsoNet.Collab.LoadTests.Processes;

/// <summary>A consultation in session: who is in the chair, and who asks to speak, asks and votes. Each of them speaks for another organization.</summary>
internal sealed class Meeting : IDisposable
{
    private static readonly string[] _people = ["amina", "leila", "rosa", "jean", "li"];

    private Meeting(Seat chair, RoomAddress room, Seat[] seats) => (Chair, Room, Seats) = (chair, room, seats);

    public RoomAddress Room { get; }

    public Seat Chair { get; }

    public IReadOnlyList<Seat> Seats { get; }

    public static async Task<Meeting> ConveneAsync(HubSession chair, int port, CancellationToken stop)
    {
        var room = await chair.OpenRoomAsync(stop);
        var seats = new List<Seat>();
        foreach (var name in _people)
        {
            var session = await HubSession.EnterAsync(port, person => person.GetProperty("id").GetString() == name, stop);
            seats.Add(new Seat(session, room.Id));
            await seats[^1]
                .DoAsync(
                    new
                    {
                        type = "participant.join",
                        id = Guid.NewGuid(),
                        consent = "1",
                    },
                    stop
                );
        }
        var meeting = new Meeting(new Seat(chair, room.Id), room, [.. seats]);
        await meeting.BeginAsync(stop);
        return meeting;
    }

    /// <summary>The chair's session is the peer's and stays.</summary>
    public void Dispose()
    {
        foreach (var seat in Seats)
        {
            seat.Dispose();
        }
    }

    private async Task BeginAsync(CancellationToken stop)
    {
        var point = new
        {
            type = "agenda.add",
            id = Guid.NewGuid(),
            title = "Water",
            minutes = 60,
        };
        var item = await Chair.DoAsync(point, stop);
        await Chair.DoAsync(new { type = "session.openLobby", id = Guid.NewGuid() }, stop);
        await Chair.DoAsync(new { type = "session.open", id = Guid.NewGuid() }, stop);
        var begun = new
        {
            type = "agenda.start",
            id = Guid.NewGuid(),
            item,
        };
        await Chair.DoAsync(begun, stop);
    }
}

/// <summary>Somebody at the table.</summary>
internal sealed class Seat(HubSession session, string room) : IDisposable
{
    /// <summary>Answers the number under which it stands in the record.</summary>
    public Task<long> DoAsync(object command, CancellationToken stop) => session.DoAsync(room, command, stop);

    /// <summary>How far the record goes.</summary>
    public Task<long> HeadAsync(CancellationToken stop) => session.HeadAsync(room, stop);

    public void Dispose() => session.Dispose();
}

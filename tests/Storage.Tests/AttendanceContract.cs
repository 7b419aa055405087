using CsoNet.Collab.Consultations;

namespace CsoNet.Collab.Storage.Tests;

public abstract class AttendanceContract(Func<Task<IStorageUnderTest>> open) : StorageContract(open)
{
    private IAttendance Attendance => Storage.Attendance;

    [Fact]
    public async Task Stays_come_back_as_noted_and_outlive_a_restart()
    {
        Stay[] stays = [new(17, 1000, 2000), new(17, 5000, 5000, ByPage: true), new(23, 1000, 1500)];
        await Attendance.NoteAsync("room-1", stays, Soon);
        await Attendance.NoteAsync("room-2", [new Stay(17, 1, 2)], Soon);
        await Attendance.NoteAsync("room-1", [], Soon);
        await Storage.ReopenAsync();
        Assert.Equal(stays, await InOrderAsync("room-1"));
        Assert.Equal([new Stay(17, 1, 2)], await InOrderAsync("room-2"));
        Assert.Empty(await InOrderAsync("room-3"));
    }

    [Fact]
    public async Task A_stay_that_goes_on_ends_later_and_never_earlier()
    {
        await Attendance.NoteAsync("room-1", [new Stay(17, 1000, 2000)], Soon);
        await Attendance.NoteAsync("room-1", [new Stay(17, 1000, 3000)], Soon);
        await Attendance.NoteAsync("room-1", [new Stay(17, 1000, 2500)], Soon);
        Assert.Equal([new Stay(17, 1000, 3000)], await InOrderAsync("room-1"));
    }

    [Fact]
    public async Task A_stay_is_by_page_as_long_as_all_say_so()
    {
        await Attendance.NoteAsync("room-1", [new Stay(17, 1000, 1000, ByPage: true)], Soon);
        await Attendance.NoteAsync("room-1", [new Stay(17, 1000, 1000, ByPage: true)], Soon);
        Assert.Equal([new Stay(17, 1000, 1000, ByPage: true)], await InOrderAsync("room-1"));
        await Attendance.NoteAsync("room-1", [new Stay(17, 1000, 2000)], Soon);
        await Attendance.NoteAsync("room-1", [new Stay(17, 1000, 1000, ByPage: true)], Soon);
        Assert.Equal([new Stay(17, 1000, 2000)], await InOrderAsync("room-1"));
    }

    [Fact]
    public async Task What_many_nodes_note_at_once_comes_to_the_same()
    {
        var notes = Enumerable
            .Range(1, 24)
            .Select(node =>
                Task.Run(() => Attendance.NoteAsync("room-1", [new Stay(17, 1000, 1000 + node), new Stay(23, node, 50)], Soon), Soon)
            );
        await Task.WhenAll(notes);
        var all = await InOrderAsync("room-1");
        Assert.Equal(new Stay(17, 1000, 1024), all[0]);
        Assert.Equal(Enumerable.Range(1, 24).Select(node => new Stay(23, node, 50)), all.Skip(1));
    }

    private async Task<List<Stay>> InOrderAsync(string room) =>
        [.. (await Attendance.OfAsync(room, Soon)).OrderBy(stay => stay.Number).ThenBy(stay => stay.From)];
}

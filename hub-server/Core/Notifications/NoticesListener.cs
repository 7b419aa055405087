using System.Collections.Immutable;
using CsoNet.Collab.People;
using CsoNet.Collab.Personal;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Notifications;

/// <summary>
/// Carries what happened in rooms into the records of those who are to be told. What each noun tells is said by its <see cref="INotifier"/>. The notice's id is derived
/// from the record of the person and from what it is about: done twice, on two nodes or after a fault, it is one notice. Rooms in which people are protected tell nobody: a notice
/// would stand beside a person, with its time.
/// </summary>
/// <param name="notifiers">What there is to tell, noun by noun.</param>
/// <param name="wire">Reads entries.</param>
/// <param name="store">Reads the entry that a notifier needs beside the one that it hears.</param>
/// <param name="people">Who is behind a participant number.</param>
/// <param name="desk">Asked for when it is needed: the desk itself stands on the listeners.</param>
public sealed class NoticesListener(
    ImmutableArray<INotifier> notifiers,
    Wire wire,
    IRecordStore store,
    IPersonStore people,
    Func<RoomDesk> desk
) : IListener
{
    public const string Called = "notices";

    public string Name => Called;

    /// <summary>It only carries on: there is nothing to forget, and what was given is not given again.</summary>
    public Task ForgetAsync(CancellationToken cancel) => Task.CompletedTask;

    public async Task FoldAsync(string record, IReadOnlyList<Entry> entries, CancellationToken cancel)
    {
        foreach (var entry in entries)
        {
            if (wire.ReadEvent(entry) is { } happened)
            {
                await HearAsync(entry, happened, cancel);
            }
        }
    }

    private async Task HearAsync(Entry entry, Event happened, CancellationToken cancel)
    {
        foreach (var notifier in notifiers.Where(notifier => notifier.Hears(happened)))
        {
            var room = await desk().StateAsync(entry.Record, entry.Seq);
            if (room.IsProtected)
            {
                return;
            }
            var needed = await NeededAsync(entry.Record, notifier.Needs(happened), cancel);
            foreach (var tellings in notifier.Tell(room, entry, happened, needed).GroupBy(telling => telling.Room).ToList())
            {
                await TellAsync([.. tellings.DistinctBy(telling => (telling.Participant, telling.About))], cancel);
            }
        }
    }

    private async Task<Dictionary<long, Entry>> NeededAsync(string record, IEnumerable<long> numbers, CancellationToken cancel)
    {
        Dictionary<long, Entry> needed = [];
        foreach (var number in numbers)
        {
            if (await store.FindAsync(record, number, cancel) is { } entry)
            {
                needed[number] = entry;
            }
        }
        return needed;
    }

    private async Task TellAsync(List<Telling> tellings, CancellationToken cancel)
    {
        var who = await people.WhoAsync(tellings[0].Room, [.. tellings.Select(telling => telling.Participant).Distinct()], cancel);
        foreach (var telling in tellings)
        {
            if (who.GetValueOrDefault(telling.Participant) is { } person)
            {
                await GiveAsync(person, telling);
            }
        }
    }

    /// <summary>Whoever may not see the room any more is not told of it either.</summary>
    private async Task GiveAsync(Person person, Telling telling)
    {
        if (await desk().OpenAsync(person, telling.Room) is not { } sighting)
        {
            return;
        }
        var record = RoomName.OfPerson(person.Id);
        var give = new GiveNotice(
            telling.Kind.Code,
            telling.Room,
            telling.About,
            telling.Topic,
            telling.By is { } by && sighting.ShowsAuthor(by) ? by : null,
            telling.Kind.Weight,
            telling.With
        )
        {
            Id = GiveNotice.IdOf(record, telling.Room, telling.About, telling.Anew),
        };
        if (await desk().SubmitAsSystemAsync(record, give) is Answer.Busy)
        {
            throw new Foundations.StoreAwayException("A notice could not be given yet.");
        }
    }
}

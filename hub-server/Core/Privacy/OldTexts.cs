using System.Collections.Immutable;
using System.Globalization;
using CsoNet.Collab.Foundations;
using CsoNet.Collab.House;
using CsoNet.Collab.Jobs;
using CsoNet.Collab.Messages;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Privacy;

/// <summary>
/// Erases the texts of a channel, or of a conversation, that are older than it keeps them, also while it is open. What somebody made into something that lasts stays: what is pinned, announced or marked as a
/// practice, and what a recommendation rests on. The room's own record says which went (<c>texts.erased</c>), and so does the audit log. It is done again every month.
/// </summary>
public sealed class OldTexts(
    RoomDesk desk,
    IRecordStore store,
    IMessagePages pages,
    ISchedule schedule,
    Retention retention,
    AuditLog log,
    TimeProvider time
) : IWork
{
    /// <summary>What is due, and the kind of the job; its owner is the room.</summary>
    public const string Thing = "oldTexts";

    private static readonly TimeSpan Again = TimeSpan.FromDays(30);

    /// <summary>In dialogues and consultations the words are the record: there only names go.</summary>
    public static readonly ImmutableDictionary<RoomKind, int> Months = ImmutableDictionary
        .Create<RoomKind, int>()
        .Add(RoomKind.RegionalChannel, 24)
        .Add(RoomKind.Direct, 24);

    public string Kind => Thing;

    public bool MustEnd => true;

    public async Task DoAsync(JobAtHand job, CancellationToken cancel)
    {
        var room = job.Job.Owner;
        var state = await desk.StateAsync(room, 0);
        if (!Months.TryGetValue(state.Kind, out var months) || await retention.IsHeldAsync(room, Kind, cancel))
        {
            return;
        }
        var old = await OldAsync(room, state, time.GetUtcNow().AddMonths(-months).ToUnixTimeMilliseconds(), cancel);
        var done = 0;
        foreach (var batch in old.Chunk(EraseTexts.Most))
        {
            await EraseAsync(room, Numbers.Of(batch), months);
            await job.ProgressAsync(done += batch.Length, old.Count, cancel);
        }
        if (old.Count > 0)
        {
            await log.NoteAsync(who: null, Privileges.TextsErased, $"room/{room}");
        }
        await schedule.PutAsync(new Due(room, Thing, JobAtHand.Later(time, Again), "{}"), cancel);
    }

    /// <summary>Messages of before that time that still say something, and that nothing rests on.</summary>
    private async Task<List<long>> OldAsync(string room, RoomState state, long before, CancellationToken cancel)
    {
        var rested = state.Parts.Values.OfType<IRestsOnMessages>().SelectMany(part => part.RestsOn()).ToHashSet();
        List<long> old = [];
        await foreach (var step in store.ReadStepsAsync(room, after: 0, cancel))
        {
            var said = step.TakeWhile(entry => entry.At < before)
                .Where(entry => entry.Type == MessageVerbs.Posted && !entry.Data.IsErased)
                .Select(entry => entry.Seq)
                .Where(seq => !state.Gone.Contains(seq) && !rested.Contains(seq));
            old.AddRange((await pages.GetAsync(room, [.. said], cancel)).Where(one => !Lasts(one)).Select(one => one.Seq));
            if (step[^1].At >= before)
            {
                break;
            }
        }
        return old;
    }

    private static bool Lasts(Message message) => message.Pinned || message.Announced || message.Mark is not null;

    private async Task EraseAsync(string room, Numbers messages, int months)
    {
        var id = NameBasedId.Of(room, Thing, messages.First().ToString(CultureInfo.InvariantCulture));
        if (await desk.SubmitAsSystemAsync(room, new EraseTexts(messages, months) { Id = id }) is Answer.Busy)
        {
            throw new StoreAwayException($"Erasing old texts stopped in {room}; the next turn goes on.");
        }
    }
}

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
/// practice, and what a recommendation rests on. The room's own record says which went (<c>texts.erased</c>), and so does the audit log. What was taken back or
/// removed, and what was held and never became a message, goes as well: nobody sees it, and it is in the store all the same. It is done again every month.
/// </summary>
public sealed class OldTexts(
    RoomDesk desk,
    IRecordStore store,
    IMessagePages pages,
    Listeners listeners,
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
        var state = await desk.StateAsync(room, (await store.HeadAsync(room, cancel))?.Seq ?? 0);
        if (!Months.TryGetValue(state.Kind, out var months) || await retention.IsHeldAsync(room, Kind, cancel))
        {
            return;
        }
        var old = await OldAsync(job, state, time.GetUtcNow().AddMonths(-months).ToUnixTimeMilliseconds(), cancel);
        var (done, erased) = (0, false);
        foreach (var batch in old.Chunk(EraseTexts.Most))
        {
            erased |= await EraseAsync(room, Numbers.Of(batch), months);
            await job.ProgressAsync(done += batch.Length, old.Count, cancel);
        }
        if (erased)
        {
            await log.NoteAsync(who: null, Privileges.TextsErased, $"room/{room}");
        }
        await schedule.PutAsync(new Due(room, Thing, JobAtHand.Later(time, Again), "{}"), cancel);
    }

    /// <summary>Whatever was said before that time, whose words are still in the store, and that nothing rests on.</summary>
    private async Task<List<long>> OldAsync(JobAtHand job, RoomState state, long before, CancellationToken cancel)
    {
        await listeners.BringUpAsync(state.Room, state.Seq, MessagePagesListener.Called, cancel);
        var rested = state.Rested();
        List<long> old = [];
        await foreach (var step in store.ReadStepsAsync(state.Room, after: 0, cancel))
        {
            var some = step.TakeWhile(entry => entry.At < before).ToList();
            var said = some.Where(entry => entry.Type == MessageVerbs.Posted && !entry.Data.IsErased && !rested.Contains(entry.Seq));
            var messages = await pages.GetAsync(state.Room, [.. said.Select(entry => entry.Seq)], cancel);
            old.AddRange(messages.Where(one => !Lasts(one)).Select(one => one.Seq));
            old.AddRange(some.Where(entry => IsHeldInVain(state, entry)).Select(entry => entry.Seq));
            // A long record takes its time, and a job of which nothing is heard is given to somebody else.
            await job.ProgressAsync(0, 0, cancel);
            if (step[^1].At >= before)
            {
                break;
            }
        }
        return old;
    }

    /// <summary>A text that became no message: those that did go with the message, and so does one that is about to.</summary>
    private static bool IsHeldInVain(RoomState state, Entry entry) =>
        entry is { Type: Answer.HeldText, Names.IsErased: false }
        && HeldMessages.Of(state).All.GetValueOrDefault(entry.Seq) is not { State: HeldState.Approved };

    private static bool Lasts(Message message) => message.Pinned || message.Announced || message.Mark is not null;

    /// <summary>Answers whether the room has taken it. Done again with the same ones it is the same command; with others another one.</summary>
    private async Task<bool> EraseAsync(string room, Numbers messages, int months)
    {
        var id = NameBasedId.Of(room, Thing, Word(messages.First()), Word(messages.Last()), Word(messages.Count));
        var answer = await desk.SubmitAsSystemAsync(room, new EraseTexts(messages, months) { Id = id });
        return answer.IsToBeSentAgain
            ? throw new StoreAwayException($"Erasing old texts stopped in {room}; the next turn goes on.")
            : answer is Answer.Accepted;
    }

    private static string Word(long number) => number.ToString(CultureInfo.InvariantCulture);
}

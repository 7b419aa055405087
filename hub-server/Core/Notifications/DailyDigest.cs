using System.Globalization;
using CsoNet.Collab.Foundations;
using CsoNet.Collab.People;
using CsoNet.Collab.Recommendations;

namespace CsoNet.Collab.Notifications;

/// <summary>All that is new to one person on one day.</summary>
public sealed record DayNews(Person Person, IReadOnlyList<News> Answers, IReadOnlyList<RoundTold> Rounds);

/// <summary>
/// Tells by letter what has become of somebody's words, and which rounds of their dialogues opened and close: one letter for a day, written when the day is over (UTC), so that nobody gets
/// more than one. A letter is pending before it is
/// handed over and done afterwards: where the other side does not take it, or a node ends meanwhile, the next hour tries again, for two days. In each hour one node does this.
/// </summary>
/// <param name="answers">Who hears what of recommendations.</param>
/// <param name="rounds">Who hears what of dialogues.</param>
/// <param name="accounts">Where letters go.</param>
/// <param name="passes">What is pending, what is done, and who wants none.</param>
/// <param name="mail">Hands a letter over.</param>
/// <param name="write">The words, in the reader's language.</param>
/// <param name="time">The clock.</param>
public sealed class DailyDigest(
    AnswerNews answers,
    RoundNews rounds,
    IAccountStore accounts,
    IPassStore passes,
    IMail mail,
    Func<DayNews, Account, Letter> write,
    TimeProvider time
)
{
    private const int AtOnce = 8;
    private const int Days = 2;
    private static readonly TimeSpan Forever = TimeSpan.FromDays(100 * 365);

    /// <summary>Whatever of the last two days is pending; answers how many letters were handed over, and how many were not.</summary>
    public async Task<(int Sent, int Failed)> RunAsync(CancellationToken cancel = default)
    {
        var now = time.GetUtcNow();
        if (!await IsMineAsync(now, cancel))
        {
            return (0, 0);
        }
        var (sent, failed) = (0, 0);
        for (var ago = Days; ago > 0; ago--)
        {
            var day = new DateTimeOffset(now.UtcDateTime.Date.AddDays(-ago), TimeSpan.Zero);
            var all = await NewsAsync(day.ToUnixTimeMilliseconds(), day.AddDays(1).ToUnixTimeMilliseconds(), cancel);
            await Parallel.ForEachAsync(
                all,
                new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancel },
                async (one, stop) =>
                {
                    switch (await TellAsync(one, day, stop))
                    {
                        case true:
                            Interlocked.Increment(ref sent);
                            break;
                        case false:
                            Interlocked.Increment(ref failed);
                            break;
                    }
                }
            );
        }
        return (sent, failed);
    }

    private async Task<IEnumerable<DayNews>> NewsAsync(long from, long until, CancellationToken cancel)
    {
        var answered = await answers.BetweenAsync(from, until, cancel);
        var held = (await rounds.BetweenAsync(from, until, cancel)).ToLookup(one => one.Person.Id);
        var byPerson = answered.ToDictionary(one => one.Person.Id, one => one.All);
        return answered
            .Select(one => one.Person)
            .Concat(held.Select(some => some.First().Person))
            .DistinctBy(person => person.Id)
            .Select(person => new DayNews(person, byPerson.GetValueOrDefault(person.Id, []), [.. held[person.Id].Select(one => one.Told)]));
    }

    /// <summary>They want no such letters.</summary>
    public async Task StopAsync(string person, CancellationToken cancel = default) =>
        await passes.PutAsync(new Pass(StopOf(person), PassKind.Letter, (time.GetUtcNow() + Forever).ToUnixTimeMilliseconds()), cancel);

    private async Task<bool> IsStoppedAsync(string person, CancellationToken cancel) =>
        await passes.FindAsync(StopOf(person), time.GetUtcNow().ToUnixTimeMilliseconds(), cancel) is not null;

    /// <summary>Of many nodes one does it in this hour.</summary>
    private async Task<bool> IsMineAsync(DateTimeOffset now, CancellationToken cancel)
    {
        var id = IdOf("run", now.ToString("yyyy-MM-dd HH", CultureInfo.InvariantCulture));
        await passes.PutAsync(new Pass(id, PassKind.Letter, now.AddDays(1).ToUnixTimeMilliseconds()), cancel);
        return await passes.UseAsync(id, now.ToUnixTimeMilliseconds(), cancel);
    }

    /// <summary>Null where there was nothing to send.</summary>
    private async Task<bool?> TellAsync(DayNews one, DateTimeOffset day, CancellationToken cancel)
    {
        var id = IdOf(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), one.Person.Id);
        var now = time.GetUtcNow().ToUnixTimeMilliseconds();
        await passes.PutAsync(new Pass(id, PassKind.Letter, day.AddDays(Days + 2).ToUnixTimeMilliseconds()), cancel);
        if (
            await passes.FindAsync(id, now, cancel) is null
            || await IsStoppedAsync(one.Person.Id, cancel)
            || await accounts.FindAsync(one.Person.Id, cancel) is not { Closed: false, Confirmed: true } account
        )
        {
            return null;
        }
        try
        {
            await mail.SendAsync(write(one, account), cancel);
        }
        catch (Exception) when (!cancel.IsCancellationRequested)
        {
            return false;
        }
        return await passes.UseAsync(id, now, cancel);
    }

    private static string StopOf(string person) => IdOf("stop", person);

    private static string IdOf(string what, string whose) => NameBasedId.Of("answers", what, whose).ToString("N");
}

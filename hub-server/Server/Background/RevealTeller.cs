using CsoNet.Collab.Foundations;
using CsoNet.Collab.House;
using CsoNet.Collab.People;
using CsoNet.Collab.Personal;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;
using CsoNet.Collab.Server.Mail;

namespace CsoNet.Collab.Server.Background;

/// <summary>
/// Tells somebody that it was shown who is behind their handle, unless that would endanger them. The notice stands in their own record, once however often this is done; a letter
/// goes out beside it, and says neither which room nor which number.
/// </summary>
internal sealed class RevealTeller(Func<RevealDesk> reveals, Func<RoomDesk> desk, IAccountStore accounts, MailRoom mail, Wire wire)
    : IListener
{
    public const string Code = "handle.revealed";

    public string Name => "reveals";

    public Task ForgetAsync(CancellationToken cancel) => Task.CompletedTask;

    public async Task FoldAsync(string record, IReadOnlyList<Entry> entries, CancellationToken cancel)
    {
        foreach (var entry in entries.Where(_ => record == RoomName.House))
        {
            if (wire.ReadEvent<RevealAnswered>(entry) is { Granted: true } answered)
            {
                var house = await desk().StateAsync(record, entry.Seq);
                if (Reveals.Of(house).All.GetValueOrDefault(answered.Reveal) is { Told: true } reveal)
                {
                    await TellAsync(reveal, cancel);
                }
            }
        }
    }

    private async Task TellAsync(Reveal reveal, CancellationToken cancel)
    {
        if (await reveals().WhoAsync(reveal) is not { } person)
        {
            return;
        }
        var record = RoomName.OfPerson(person.Id);
        var give = new GiveNotice(Code, reveal.Room, About: 0, Weight: NoticeWeight.Urgent)
        {
            Id = NameBasedId.Of("reveal", record, FormattableString.Invariant($"{reveal.Number}")),
        };
        if (await desk().SubmitAsSystemAsync(record, give) is Answer.Busy)
        {
            throw new StoreAwayException("Somebody could not be told yet that they were revealed.");
        }
        if (await accounts.FindAsync(person.Id, cancel) is { } account)
        {
            mail.Post(Letters.Write("revealed", account.Email, person.Lang));
        }
    }
}

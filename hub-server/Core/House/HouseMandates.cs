using System.Collections.Concurrent;
using CsoNet.Collab.Organizations;
using CsoNet.Collab.People;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.House;

/// <summary>
/// What people stand for, kept by each node and dropped when the record of the house says that it has changed. A node hears of an entry of the house as of
/// any room in use: by the doorbell, else by its look; so what is kept here is never older than some seconds.
/// </summary>
public sealed class HouseMandates(
    IPersonStore people,
    IOrganizationStore directory,
    RoomsInUse rooms,
    Listeners listeners,
    IRecordStore store,
    Wire wire
) : IMandates
{
    private const int MaxKnown = 50_000;
    private readonly ConcurrentDictionary<string, Known> known = new(StringComparer.Ordinal);
    private Task last = Task.CompletedTask;
    private long generation;
    private long seen;

    public async ValueTask<IReadOnlyList<Mandate>> OfAsync(Person person)
    {
        if (known.TryGetValue(person.Id, out var kept))
        {
            return kept.Mandates;
        }
        var before = Interlocked.Read(ref generation);
        var found = await ReadAsync(person.Id);
        if (known.Count > MaxKnown)
        {
            known.Clear();
        }
        known[person.Id] = found;
        // What changed while it was being read may not be in it: it is not kept.
        if (before != Interlocked.Read(ref generation))
        {
            known.TryRemove(person.Id, out _);
        }
        return found.Mandates;
    }

    /// <summary>What is decided in the house, as far as this node knows.</summary>
    public async Task<RoomState> HouseAsync() => (await rooms.OpenAsync(RoomName.House)).State;

    /// <summary>Follows the record of the house for as long as it is not cancelled. One per node.</summary>
    public async Task FollowAsync(CancellationToken cancel)
    {
        var house = await rooms.OpenAsync(RoomName.House);
        while (!house.IsClosing)
        {
            await CatchUpAsync(cancel);
            await house.MovedAsync(Interlocked.Read(ref seen), cancel);
        }
    }

    /// <summary>What the record of the house says until now is known here afterwards. One after the other, whoever calls.</summary>
    public Task CatchUpAsync(CancellationToken cancel = default)
    {
        lock (known)
        {
            return last = CatchUpAfterAsync(last, cancel);
        }
    }

    private async Task CatchUpAfterAsync(Task before, CancellationToken cancel)
    {
        await before.ContinueWith(static _ => { }, TaskScheduler.Default);
        if (seen == 0)
        {
            await BeginAsync(cancel);
            return;
        }
        var entries = await store.ReadAllAsync(RoomName.House, seen, cancel);
        if (entries.Count > 0)
        {
            await listeners.BringUpAsync(RoomName.House, entries[^1].Seq, cancel);
            entries.ToList().ForEach(entry => Hear(wire.ReadEvent(entry)));
            Interlocked.Exchange(ref seen, entries[^1].Seq);
        }
    }

    /// <summary>What was read before this node began to listen may be old.</summary>
    private async Task BeginAsync(CancellationToken cancel)
    {
        var head = (await store.HeadAsync(RoomName.House, cancel))?.Seq ?? 0;
        await listeners.BringUpAsync(RoomName.House, head, cancel);
        Drop(_ => true);
        Interlocked.Exchange(ref seen, head);
    }

    private void Hear(Event? happened)
    {
        switch (happened)
        {
            case AffiliationApproved it:
                DropPerson(it.Person);
                break;
            case AffiliationEnded it:
                DropPerson(it.Person);
                break;
            case AllowedToRepresent it:
                DropPerson(it.Person);
                break;
            case OrganizationRegistered { FocalPoint: { } person }:
                DropPerson(person);
                break;
            case OrganizationChanged or OrganizationDecided or OrganizationSuspended or OrganizationWithdrawn or OrganizationRestored:
                Drop(_ => true);
                break;
        }
    }

    /// <summary>Whoever had no number of the house when they were read may have this one now.</summary>
    private void DropPerson(int number) => Drop(one => one.Number is null || one.Number == number);

    private void Drop(Func<Known, bool> which)
    {
        Interlocked.Increment(ref generation);
        foreach (var one in known.Where(one => which(one.Value)))
        {
            known.TryRemove(one);
        }
    }

    private async Task<Known> ReadAsync(string person)
    {
        if (await people.SeatAsync(RoomName.House, person) is not { } seat)
        {
            return new Known(Number: null, []);
        }
        var current = (await directory.OfPersonAsync(seat.Number)).Where(one => one.State == AffiliationState.Current).ToList();
        var organizations = await directory.GetAsync([.. current.Select(one => one.Organization).Distinct()]);
        var byNumber = organizations.ToDictionary(organization => organization.Number);
        return new Known(
            seat.Number,
            [.. current.Where(one => byNumber.ContainsKey(one.Organization)).Select(one => Of(one, byNumber[one.Organization]))]
        );
    }

    /// <summary>Nobody speaks for an organization that nobody has verified.</summary>
    private static Mandate Of(Affiliation affiliation, Organization organization)
    {
        var (silenced, waits) = (organization.Verification.IsSilenced(), organization.Verification.Waits());
        return new(organization.Placard(), affiliation.Role, affiliation.MayRepresent && !waits, silenced, waits)
        {
            Belongs = organization.Belongs(),
        };
    }

    private sealed record Known(int? Number, IReadOnlyList<Mandate> Mandates);
}

using CsoNet.Collab.Core.Tests.Rooms;
using CsoNet.Collab.House;
using CsoNet.Collab.Organizations;
using CsoNet.Collab.People;
using CsoNet.Collab.Rooms;
using static CsoNet.Collab.Core.Tests.Cast;

namespace CsoNet.Collab.Core.Tests.House;

/// <summary>The house on a real store: what many do at once, and what the directory and other nodes know afterwards.</summary>
public sealed class SeatsTests : OnRealStorage
{
    private const string House = RoomName.House;

    [Fact]
    public async Task Twenty_approvals_at_once_on_two_nodes_for_three_seats_are_three()
    {
        var cooperative = await PrepareAsync();
        await Node.Has(Admin, To.Allot("hlpf", 3), House);
        List<long> proposals = [];
        foreach (var number in Enumerable.Range(1, 20))
        {
            var who = new Actor(new Person($"p-{number}", $"Delegate {number}", AccountRole.CsoMember), number);
            proposals.Add(await Node.Has(who, To.Propose(cooperative, AffiliationRole.Delegate, "hlpf"), House));
        }
        Node[] nodes = [Node, new Node(Storage, Store)];
        var answers = await Task.WhenAll(proposals.Select((proposal, n) => Patiently(nodes[n % 2], To.Approve(proposal))));
        Assert.Equal(3, answers.Count(answer => answer is Answer.Accepted));
        Assert.Equal(17, answers.Count(answer => answer is Answer.Refused { Refusal.Code: "seats.taken" }));
        await SoundRecord(House);
    }

    [Fact]
    public async Task The_directory_says_what_the_record_says_and_can_be_made_again_from_it()
    {
        var cooperative = await PrepareAsync();
        var boris = await Node.Has(Boris, To.Propose(cooperative), House);
        await Node.Has(Amina, To.Approve(boris, mayRepresent: true), House);
        await Node.Has(Admin, To.Suspend(cooperative, "No report"), House);
        await Node.Mandates.CatchUpAsync().Soon();
        var before = await DirectoryAsync(cooperative);
        Assert.Equal((OrgVerification.Suspended, "No report"), (before.Organization.Verification, before.Organization.Reason));
        Assert.Equal(
            [(true, AffiliationState.Current), (true, AffiliationState.Current)],
            before.Ties.Select(tie => (tie.From is not null, tie.State))
        );
        await Node.Listeners.RebuildAsync("organizations").Soon();
        var again = await DirectoryAsync(cooperative);
        Assert.Equal(before.Ties, again.Ties);
        Assert.Equal(before.Organization with { Vouchers = [] }, again.Organization with { Vouchers = [] });
    }

    [Fact]
    public async Task A_suspended_organization_does_not_speak_on_another_node_either_and_its_words_stay()
    {
        var cooperative = await PrepareAsync();
        await Node.Mandates.CatchUpAsync().Soon();
        await Node.Open(PublicRoom, Amina);
        await Node.Has(Amina, To.Post(speaking: SpeakingCapacity.Organization));
        var other = new Node(Storage, Store);
        Assert.IsType<Answer.Accepted>(await other.Send(Amina, To.Post()));
        await Node.Has(Admin, To.Suspend(cooperative), House);
        await other.Mandates.CatchUpAsync().Soon();
        Assert.Equal("organization.suspended", Code(await other.Send(Amina, To.Post())));
        Assert.Contains(
            "\"as\":\"organization\"",
            (await Node.Record())
                .Select(entry => System.Text.Encoding.UTF8.GetString(entry.By.Utf8!))
                .Last(by => by.Contains("as", StringComparison.Ordinal)),
            StringComparison.Ordinal
        );
        await Node.Has(Admin, To.Restore(cooperative), House);
        await other.Mandates.CatchUpAsync().Soon();
        Assert.IsType<Answer.Accepted>(await other.Send(Amina, To.Post()));
    }

    [Fact]
    public async Task A_node_that_follows_the_house_drops_a_mandate_by_itself()
    {
        var cooperative = await PrepareAsync();
        using var stop = new CancellationTokenSource();
        var following = Node.Mandates.FollowAsync(stop.Token);
        await Waiting.Until(() => Node.Mandates.OfAsync(Amina.Person).AsTask().Result.Count == 1);
        await Node.Has(Admin, To.End(cooperative, "Elections"), House);
        await Waiting.Until(() => Node.Mandates.OfAsync(Amina.Person).AsTask().Result.Count == 0);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => following.Soon());
    }

    private async Task<long> PrepareAsync()
    {
        await HouseRecord.OpenAsync(Node.Desk).Soon();
        var cooperative = await Node.Has(Amina, To.Register(), House);
        await Node.Has(HouseUnderTest.David, To.Vouch(cooperative), House);
        await Node.Has(Admin, To.Verify(cooperative), House);
        return cooperative;
    }

    private static async Task<Answer> Patiently(Node node, Command command)
    {
        Answer answer;
        do
        {
            answer = await node.Send(Amina, command, House);
        } while (answer is Answer.Busy);
        return answer;
    }

    private async Task<(Organization Organization, IReadOnlyList<Affiliation> Ties)> DirectoryAsync(long number) =>
        ((await Storage.Organizations.GetAsync([number]))[0], await Storage.Organizations.OfOrganizationAsync(number, 0, 10));

    private static string? Code(Answer answer) => (answer as Answer.Refused)?.Refusal.Code;
}

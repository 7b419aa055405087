using CsoNet.Collab.Organizations;
using CsoNet.Collab.Rooms;
using static CsoNet.Collab.Core.Tests.Cast;

namespace CsoNet.Collab.Core.Tests.House;

/// <summary>How each verb of the house is sent, where Amina's cooperative is number 2 and waits, Boris wants to belong to it by entry 3, and Chen belongs to it by 4.</summary>
internal static class HouseOnNodes
{
    public static (Actor Who, Command Command) Ready(string verb) =>
        verb switch
        {
            "organization.register" => (Amina, To.Register("Another one")),
            "organization.change" => (Amina, To.Change(2, new OrganizationProfile("Another name", OrgKind.CommunityBased, "KE"))),
            "organization.vouch" => (HouseUnderTest.David, To.Vouch(2)),
            "organization.decide" => (Admin, To.Verify(2, OrgVerification.Unverified)),
            "organization.suspend" => (Admin, To.Suspend(2)),
            "organization.withdraw" => (Admin, To.Withdraw(2)),
            "organization.restore" => (Admin, To.Restore(2)),
            "affiliation.propose" => (Boris, To.Propose(2)),
            "affiliation.approve" => (Amina, To.Approve(3)),
            "affiliation.decline" => (Amina, To.Decline(3)),
            "affiliation.end" => (Chen, To.End(4)),
            "affiliation.allowToRepresent" => (Amina, To.Allow(4)),
            "seats.allot" => (Officer, To.Allot("hlpf", 3)),
            "retention.hold" => (Admin, To.Hold("africa")),
            "retention.release" => (Admin, To.Release("africa")),
            _ => throw new NotSupportedException($"Write here how {verb} is sent."),
        };
}

using System.Text.Json;

namespace CsoNet.Collab.Server.Tests.Running;

/// <summary>Invitations as those who run a room give them out, and as those who were given one use them.</summary>
public static class Invite
{
    public static object Issue(int days = 7, string role = "participant", int? limit = null) =>
        limit is null
            ? new
            {
                type = "invitation.issue",
                id = Guid.NewGuid(),
                role,
                expires = In(days),
            }
            : new
            {
                type = "invitation.issue",
                id = Guid.NewGuid(),
                role,
                expires = In(days),
                limit,
            };

    public static object Revoke(long invitation) =>
        new
        {
            type = "invitation.revoke",
            id = Guid.NewGuid(),
            invitation,
        };

    public static object Join(long invitation, string code) =>
        new
        {
            type = "participant.join",
            id = Guid.NewGuid(),
            consent = "1",
            invitation,
            code,
        };

    /// <summary>A room of members only, and an invitation to it.</summary>
    public static async Task<(string Room, long Invitation, string Code)> ToAsync(
        Guest host,
        string visibility = "members",
        int? limit = null
    )
    {
        var room = Convene.NewName("invited");
        await host.DoAsync(room, Commands.Open("Water and sanitation", visibility));
        var number = await host.DoAsync(room, Issue(limit: limit));
        return (room, number, (await ListAsync(host, room)).Single().GetProperty("code").GetString()!);
    }

    public static async Task<IReadOnlyList<JsonElement>> ListAsync(Guest host, string room)
    {
        var reply = await host.GetAsync($"/api/v1/rooms/{room}/invitations");
        Assert.True(reply.Status == 200, reply.Body);
        return [.. reply.Json.GetProperty("items").EnumerateArray()];
    }

    private static long In(int days) => TimeProvider.System.GetUtcNow().AddDays(days).ToUnixTimeMilliseconds();
}

namespace CsoNet.Collab.Server.Tests.Running;

/// <summary>Asking to be let in, and deciding it.</summary>
public static class Ask
{
    public static object Make(string words) =>
        new
        {
            type = "request.make",
            id = Guid.NewGuid(),
            consent = "1",
            words,
        };

    public static object Approve(int participant) =>
        new
        {
            type = "request.approve",
            id = Guid.NewGuid(),
            participant,
        };

    public static object Decline(int participant, string reason) =>
        new
        {
            type = "request.decline",
            id = Guid.NewGuid(),
            participant,
            reason,
        };

    public static object Readmit(int participant) =>
        new
        {
            type = "participant.readmit",
            id = Guid.NewGuid(),
            participant,
            reason = "They have apologized",
        };

    public static object OpenCaucus(string title) =>
        new
        {
            type = "room.open",
            id = Guid.NewGuid(),
            kind = "regionalChannel",
            title,
            visibility = "listed",
            circle = "civilSociety",
        };
}

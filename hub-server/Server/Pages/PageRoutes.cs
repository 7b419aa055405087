using CsoNet.Collab.Server.Http;

namespace CsoNet.Collab.Server.Pages;

/// <summary>How a page without JavaScript comes to its address. Neither is part of the described API.</summary>
internal static class PageRoutes
{
    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    public static RouteHandlerBuilder MapPage(this IEndpointRouteBuilder app, string address, Delegate answer) =>
        app.MapMethods(address, Reading, answer).ExcludeFromDescription();

    /// <summary>What is sent has the pace of whatever else is sent from one place.</summary>
    public static RouteHandlerBuilder MapForm(this IEndpointRouteBuilder app, string address, Delegate take) =>
        app.MapPost(address, take).RequireRateLimiting(LineEndpoints.Pace).ExcludeFromDescription();
}

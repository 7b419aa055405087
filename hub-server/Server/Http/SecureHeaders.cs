using System.Collections.Concurrent;
using CsoNet.Collab.Server.Pages;

namespace CsoNet.Collab.Server.Http;

/// <summary>Headers of every answer. Scripts, styles and connections come from this host only; what is not named is not allowed.</summary>
internal static class SecureHeaders
{
    private const int MaxHosts = 100;

    /// <summary>By the address of the live door: a line stays open for hours, and so would its own copy of the policy.</summary>
    private static readonly ConcurrentDictionary<string, string> Policies = new(StringComparer.Ordinal);

    /// <summary>Set when the answer starts: whoever answers for a surprise clears what was set before it.</summary>
    public static Task AddAsync(HttpContext http, RequestDelegate next)
    {
        http.Response.OnStarting(() => Add(http));
        return next(http);
    }

    private static Task Add(HttpContext http)
    {
        var headers = http.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        if (http.Request.IsHttps)
        {
            headers.StrictTransportSecurity = "max-age=31536000; includeSubDomains";
        }
        if (!IsPartOfPage(http))
        {
            AddForDocuments(http, headers);
        }
        return Task.CompletedTask;
    }

    /// <summary>A script or a style: what governs a document says nothing about it, and on a slow line half a kilobyte for each of ten files is a second.</summary>
    private static bool IsPartOfPage(HttpContext http) =>
        http.Response.StatusCode == StatusCodes.Status200OK && http.Request.Path.StartsWithSegments("/assets", StringComparison.Ordinal);

    private static void AddForDocuments(HttpContext http, IHeaderDictionary headers)
    {
        headers.ContentSecurityPolicy = PolicyFor($"{(http.Request.IsHttps ? "wss" : "ws")}://{http.Request.Host}");
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=(), interest-cohort=()";
    }

    private static string PolicyFor(string live) => Policies.Count < MaxHosts ? Policies.GetOrAdd(live, Policy) : Policy(live);

    private static string Policy(string live) =>
        $"default-src 'none'; script-src 'self'; style-src 'self' {Style.Hash}; img-src 'self' blob: data:; font-src 'self'; media-src 'self' blob:; "
        + $"connect-src 'self' {live}; worker-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; "
        + "require-trusted-types-for 'script'; trusted-types collab";
}

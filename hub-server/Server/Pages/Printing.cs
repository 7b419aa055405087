using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using CsoNet.Collab.Server.Http;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace CsoNet.Collab.Server.Pages;

/// <summary>Makes the HTML of a page and sends it, with what holds for who may keep it.</summary>
internal sealed partial class Printing(ILoggerFactory logs, Printed printed)
{
    private const int Quality = 6;
    private const int Window = 18;

    public async Task SendAsync(HttpContext http, Page page, Reader reader, int? status = null)
    {
        (printed.Page, printed.Reader) = (page, reader);
        printed.Id = page.Typed is { Id.Length: > 0 } typed ? typed.Id : Guid.NewGuid().ToString("N");
        var bytes = Encoding.UTF8.GetBytes(await HtmlAsync(http.RequestServices));
        http.Response.StatusCode = status ?? page.Status;
        http.Response.ContentType = "text/html; charset=utf-8";
        Keep(http, page, reader);
        if (!HttpMethods.IsHead(http.Request.Method))
        {
            await WriteAsync(http, bytes);
        }
    }

    /// <summary>A page is many like lines: a better compression than that of live answers makes it a quarter shorter.</summary>
    private static async Task WriteAsync(HttpContext http, byte[] html)
    {
        var shorter = new byte[BrotliEncoder.GetMaxCompressedLength(html.Length)];
        if (Precompressed.Takes(http.Request) && BrotliEncoder.TryCompress(html, shorter, out var length, Quality, Window))
        {
            http.Response.Headers.ContentEncoding = Precompressed.Coding;
            http.Response.Headers.Append("Vary", "Accept-Encoding");
            await http.Response.Body.WriteAsync(shorter.AsMemory(0, length), http.RequestAborted);
            return;
        }
        await http.Response.Body.WriteAsync(html, http.RequestAborted);
    }

    /// <summary>A visitor's page is everybody's for ten seconds; a person's page is theirs alone and kept by nobody.</summary>
    private static void Keep(HttpContext http, Page page, Reader reader)
    {
        var isEverybodys = !page.IsSecret && !reader.HasSession && !HttpMethods.IsPost(http.Request.Method);
        http.Response.Headers.CacheControl = isEverybodys ? "public, max-age=10" : "private, no-store";
        http.Response.Headers.Append("Vary", "Accept-Language, Cookie");
    }

    private async Task<string> HtmlAsync(IServiceProvider services)
    {
        await using var renderer = new HtmlRenderer(services, logs);
        var html = await renderer.Dispatcher.InvokeAsync(async () =>
            (await renderer.RenderComponentAsync<Parts.Document>(ParameterView.Empty)).ToHtmlString()
        );
        return Entities().Replace(html, AsLetter);
    }

    /// <summary>The renderer spells every letter that is not Latin; as letters, Arabic and Chinese are a third as long and mean the same.</summary>
    private static string AsLetter(Match entity)
    {
        var code = int.Parse(entity.Groups["code"].ValueSpan, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        return code is >= 0xA0 and <= 0x10FFFF and not (>= 0xD800 and <= 0xDFFF) ? char.ConvertFromUtf32(code) : entity.Value;
    }

    [GeneratedRegex("&#x(?<code>[0-9A-F]{2,6});", RegexOptions.None, 1000)]
    private static partial Regex Entities();
}

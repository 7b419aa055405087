using System.Collections.Immutable;
using System.Net;
using System.Net.Sockets;
using System.Text;
using CsoNet.Collab.Server.Reports;
using Microsoft.Extensions.Logging.Abstractions;

namespace CsoNet.Collab.Server.Tests;

/// <summary>Reports as PDF, by a Chromium of the host's: bounded, and without network.</summary>
public sealed class PdfPrinterTests
{
    private static string Chromium => Environment.GetEnvironmentVariable("CHROMIUM") ?? "/usr/bin/chromium";

    private static PdfPrinter Printer(string? program) =>
        new(
            new Settings("data", null, null, ImmutableHashSet<string>.Empty, IsDevelopment: true) { Chromium = program },
            NullLogger<PdfPrinter>.Instance
        );

    private static async Task<byte[]?> PrintAsync(string? program, string html)
    {
        using var printer = Printer(program);
        return await printer.PrintAsync(Encoding.UTF8.GetBytes(html), CancellationToken.None).WaitAsync(TimeSpan.FromSeconds(60));
    }

    [Fact]
    public async Task A_page_becomes_a_document_and_what_lies_elsewhere_is_not_fetched()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var address = $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/";

        var pdf = await PrintAsync(
            Chromium,
            $"<!doctype html><h1>تقرير</h1><img src=\"{address}spy.png\"><script src=\"{address}spy.js\"></script>"
        );

        Assert.Equal("%PDF-", Encoding.ASCII.GetString(pdf!, 0, 5));
        Assert.False(listener.Pending());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("/no/such/chromium")]
    [InlineData("/bin/false")]
    public async Task Without_a_program_or_with_one_that_fails_there_is_none(string? program) =>
        Assert.Null(await PrintAsync(program, "<h1>Report</h1>"));
}

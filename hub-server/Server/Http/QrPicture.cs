using System.Globalization;
using System.Text;
using QRCoder;

namespace CsoNet.Collab.Server.Http;

/// <summary>An address as a picture for cameras: one path, no text, black on white as cameras want it.</summary>
internal static class QrPicture
{
    public static string Of(string address)
    {
        using var generator = new QRCodeGenerator();
        using var code = generator.CreateQrCode(address, QRCodeGenerator.ECCLevel.M);
        // The matrix brings its quiet zone with it.
        var rows = code.ModuleMatrix;
        var path = new StringBuilder();
        for (var y = 0; y < rows.Count; y++)
        {
            for (var x = 0; x < rows.Count; x++)
            {
                path.Append(CultureInfo.InvariantCulture, $"{(rows[y][x] ? $"M{x} {y}h1v1h-1z" : "")}");
            }
        }
        return $"""
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {rows.Count} {rows.Count}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h{rows.Count}v{rows.Count}H0z"/><path d="{path}"/></svg>
            """;
    }
}

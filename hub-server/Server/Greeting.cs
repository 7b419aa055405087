namespace CsoNet.Collab.Server;

/// <summary>What whoever started the hub wants to know.</summary>
internal static class Greeting
{
    public static void Print(WebApplication app, Settings settings, string? setUp)
    {
        Console.WriteLine();
        Console.WriteLine($"  CsoNet.Collab is open at {string.Join(", ", app.Urls)}");
        Console.WriteLine(
            settings.Mongo is null ? $"  Its records are in      {settings.Data}" : "  Its records are in      MongoDB (COLLAB_MONGO)"
        );
        if (setUp is not null)
        {
            Console.WriteLine("  Nobody administers this hub yet. Open this address within a day; it works once:");
            Console.WriteLine($"  {setUp}");
        }
        Console.WriteLine(settings.IsDevelopment ? "  Development: the start page offers demo people to enter as." : "");
        Console.WriteLine();
    }
}

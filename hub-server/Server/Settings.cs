using System.Collections.Immutable;
using CsoNet.Collab.Geography;
using CsoNet.Collab.Server.Identity;

namespace CsoNet.Collab.Server;

/// <summary>What the environment says: see docs/operations.md.</summary>
internal sealed record Settings(string Data, string? Redis, string? Mongo, ImmutableHashSet<string> Origins, bool IsDevelopment)
{
    /// <summary>A table of countries and areas in the place of the United Nations' list.</summary>
    public string? Territories { get; init; }

    /// <summary>A folder of calendars of public holidays, one for each country and called by it: <c>TN.ics</c>.</summary>
    public string? Calendars { get; init; }

    /// <summary>The mail server that letters go through; none in most trials.</summary>
    public Uri? Mail { get; init; }

    /// <summary>Ids of those who read the reports of reprisal. Never administrators of the platform.</summary>
    public ImmutableHashSet<string> SafetyOfficers { get; init; } = [];

    /// <summary>The identity provider of the United Nations' staff, where there is one.</summary>
    public Provider? Provider { get; init; }

    /// <summary>Who gets the letters of those who cannot sign in any more.</summary>
    public ImmutableHashSet<string> Help { get; init; } = [];

    /// <summary>The program of a Chromium that prints reports to PDF.</summary>
    public string? Chromium { get; init; }

    /// <summary>Before anything asks for a country or counts a term.</summary>
    public void FollowTables()
    {
        FollowTerritories();
        FollowCalendars();
    }

    private void FollowTerritories()
    {
        if (Territories is { } list)
        {
            Countries.Follow(Countries.Read(File.ReadAllText(list)));
        }
    }

    /// <summary>A calendar that cannot be understood ends the start: terms would be wrong without a sound.</summary>
    private void FollowCalendars()
    {
        string[] files = Calendars is { } folder ? Directory.GetFiles(folder, "*.ics") : [];
        foreach (var file in files.Order(StringComparer.Ordinal))
        {
            var country = Path.GetFileNameWithoutExtension(file).ToUpperInvariant();
            if (Countries.Here.Find(country) is null)
            {
                throw new FormatException($"{file}: a calendar is called by its country, as TN.ics.");
            }
            try
            {
                var known = WorkingCalendars.Here;
                WorkingCalendars.Follow(known.With(HolidayFile.Read(country, File.ReadAllText(file), known.Of(country))));
            }
            catch (FormatException wrong)
            {
                throw new FormatException($"{file}: {wrong.Message}", wrong);
            }
        }
    }

    public static Settings Of(IConfiguration configuration, IHostEnvironment environment) =>
        new(
            Path.GetFullPath(configuration["COLLAB_DATA"] ?? Path.Combine(environment.ContentRootPath, "data")),
            configuration["COLLAB_REDIS"],
            configuration["COLLAB_MONGO"],
            ListOf(configuration["COLLAB_ORIGINS"]),
            environment.IsDevelopment()
        )
        {
            Territories = configuration["COLLAB_TERRITORIES"],
            Calendars = configuration["COLLAB_CALENDARS"],
            // On a trial hub Olga and Samira are the two.
            SafetyOfficers = ListOf(configuration["COLLAB_SAFETY_OFFICERS"] ?? (environment.IsDevelopment() ? "olga,samira" : null)),
            Provider = Provider.Of(configuration),
            Help = ListOf(configuration["COLLAB_HELP"]),
            Chromium = configuration["COLLAB_CHROMIUM"],
            Mail = configuration["COLLAB_MAIL"] is { Length: > 0 } mail ? new Uri(mail) : null,
        };

    private static ImmutableHashSet<string> ListOf(string? words) =>
        [.. (words ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
}

using CsoNet.Collab.Foundations;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace CsoNet.Collab.Server.Identity;

/// <summary>How passwords are kept and what they must be: long, and nothing else that only makes them harder to remember.</summary>
internal static class Passwords
{
    public const int Shortest = 12;

    /// <summary>PBKDF2 with SHA-512. A hash of fewer rounds is made anew when its owner signs in.</summary>
    public const int Rounds = 220_000;

    private static readonly Refusal Weak = new(
        "password.weak",
        $"A password has {Shortest} to {FirstFactor.LongestPassword} characters, and is not one of those that everybody tries first."
    );

    public static Refusal? Refuses(string? password, string email) =>
        password is null || password.Length is < Shortest or > FirstFactor.LongestPassword ? Weak
        : password.Distinct().Count() < 5 ? Weak
        : IsMostly(password, email.Split('@')[0]) ? Weak
        : IsARow(password) ? Weak
        : null;

    public static void Configure(PasswordHasherOptions options)
    {
        options.CompatibilityMode = PasswordHasherCompatibilityMode.IdentityV3;
        options.IterationCount = Rounds;
    }

    public static PasswordHasher<AccountUser> Hasher()
    {
        var options = new PasswordHasherOptions();
        Configure(options);
        return new PasswordHasher<AccountUser>(Options.Create(options));
    }

    private static bool IsMostly(string password, string name) =>
        name.Length >= 4 && password.Contains(name, StringComparison.OrdinalIgnoreCase) && password.Length < name.Length + 6;

    /// <summary>abcdefghijkl, 123456789012, and the same again and again.</summary>
    private static bool IsARow(string password)
    {
        var steps = password.Zip(password.Skip(1), (one, next) => next - one).ToList();
        return steps.Count(step => step is 1 or -1) >= steps.Count - 2;
    }
}

namespace CsoNet.Collab.Foundations;

/// <summary>
/// Why something was not done. <paramref name="Code"/> is one of docs/wire.md and is what screens translate;
/// <paramref name="Detail"/> is for people who read logs and API answers, in English.
/// </summary>
public sealed record Refusal(string Code, string Detail)
{
    /// <summary>Until when it holds, milliseconds, where it ends by itself.</summary>
    public long? Until { get; init; }
}

namespace CsoNet.Collab.Core.Tests.Personal;

/// <summary>Whoever has an account does with their own record what they like; nobody has a role in it.</summary>
internal static class PersonalRights
{
    private const string Accounts = "OB CM FP MS US PA";

    public static readonly Dictionary<string, string> Expected = new(StringComparer.Ordinal)
    {
        ["notice.read"] = Accounts,
        ["level.change"] = Accounts,
        ["topic.follow"] = Accounts,
        ["bookmark.keep"] = Accounts,
        ["approach.settle"] = Accounts,
        ["person.block"] = Accounts,
        ["reach.change"] = Accounts,
    };
}

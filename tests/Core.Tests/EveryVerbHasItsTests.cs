using System.Reflection;

namespace CsoNet.Collab.Core.Tests;

public sealed class EveryVerbHasItsTests
{
    public static TheoryData<string> Commands => [.. Given.Rules.Verbs.Select(verb => verb.Command.Name)];

    [Theory]
    [MemberData(nameof(Commands))]
    public void A_verb_is_tested_accepted_and_refused(string command)
    {
        var tests = typeof(EveryVerbHasItsTests).Assembly.GetTypes().SingleOrDefault(type => type.Name == $"{command}Tests");
        Assert.True(tests is not null, $"Write {command}Tests: given, when, then.");
        var sentences = tests.GetMethods().Where(method => method.GetCustomAttribute<FactAttribute>() is not null).ToList();
        Assert.True(sentences.Count >= 2, $"{command}Tests has {sentences.Count} tests: one accepted case and each refusal are needed.");
    }
}

using CsoNet.Collab.Architecture.Tests.Rules;

namespace CsoNet.Collab.Architecture.Tests;

public sealed class RulesHold
{
    public static TheoryData<string> Names => [.. AllRules.List.Select(rule => rule.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_house_keeps_the_rule(string name)
    {
        var bent = AllRules.Bends.Where(bend => bend.Rule == name).Select(bend => bend.Place).ToHashSet();
        var faults = RuleOf(name).Find(House.Sources).Where(fault => !bent.Contains(fault.Place)).ToList();

        Assert.True(faults.Count == 0, $"{name}:\n  {string.Join("\n  ", faults)}");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_rule_was_seen_failing(string name)
    {
        var rule = RuleOf(name);

        Assert.NotEmpty(rule.Bad);
        Assert.All(rule.Bad, sample => Assert.NotEmpty(rule.Find(sample)));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_rule_leaves_alone_what_is_right(string name)
    {
        var rule = RuleOf(name);

        Assert.NotEmpty(rule.Fine);
        Assert.All(rule.Fine, sample => Assert.Empty(rule.Find(sample)));
    }

    [Fact]
    public void Every_bend_is_needed_and_has_a_reason()
    {
        var idle = AllRules.Bends.Where(bend => RuleOf(bend.Rule).Find(House.Sources).All(fault => fault.Place != bend.Place));

        Assert.Empty(idle);
        Assert.All(AllRules.Bends, bend => Assert.True(bend.Reason.Length > 20, $"{bend.Place}: say why"));
    }

    [Fact]
    public void The_house_was_found()
    {
        Assert.Contains(House.Sources, source => source.Place == "hub-server/Core/Core.csproj");
        Assert.DoesNotContain(House.Sources, source => source.Place.Contains("/obj/", StringComparison.Ordinal));
    }

    [Fact]
    public void The_compiler_knows_every_name_in_Core()
    {
        // A name that it does not know is an import that the table of imports does not see.
        string[] unknown = ["CS0103", "CS0234", "CS0246"];

        Assert.Empty(NounImports.Compile(House.Sources).GetDiagnostics().Where(fault => unknown.Contains(fault.Id)));
    }

    private static Rule RuleOf(string name) => AllRules.List.Single(rule => rule.Name == name);
}

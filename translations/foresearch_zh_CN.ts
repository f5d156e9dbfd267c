<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>Corpora</name>
    <message>
        <source>empty side</source>
        <translation>一侧为空</translation>
    </message>
    <message>
        <source>too many words</source>
        <translation>词数过多</translation>
    </message>
    <message>
        <source>ratio of lengths</source>
        <translation>长度比不符</translation>
    </message>
    <message>
        <source>equal sides</source>
        <translation>两侧相同</translation>
    </message>
    <message>
        <source>duplicate</source>
        <translation>重复</translation>
    </message>
    <message>
        <source>too many pieces</source>
        <translation>子词过多</translation>
    </message>
    <message>
        <source>Nothing is left out.</source>
        <translation>没有略过任何句对。</translation>
    </message>
    <message>
        <source>%1 left out: %2.</source>
        <translation>略过 %1 对：%2。</translation>
    </message>
    <message>
        <source>%1: %2 pairs of %3 and %4 ids</source>
        <translation>%1：%2 对，平均 %3 和 %4 个 id</translation>
    </message>
    <message>
        <source>%1 % of the ids unknown</source>
        <translation>%1 % 的 id 未知</translation>
    </message>
</context>
<context>
    <name>SupernetWords</name>
    <message>
        <source>largest %1, smallest %2, random %3</source>
        <translation>最大 %1，最小 %2，随机 %3</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>running</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>not begun</source>
        <translation>未开始</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>已中断</translation>
    </message>
    <message>
        <source>update %1</source>
        <translation>更新 %1</translation>
    </message>
    <message>
        <source>loss %1</source>
        <translation>损失 %1</translation>
    </message>
    <message>
        <source>learning rate %1</source>
        <translation>学习率 %1</translation>
    </message>
    <message>
        <source>%1 tokens/s</source>
        <translation>%1 token/秒</translation>
    </message>
    <message>
        <source>waits until another computation ends</source>
        <translation>等待另一项计算结束</translation>
    </message>
    <message>
        <source>reading the corpus…</source>
        <translation>正在读取语料库…</translation>
    </message>
    <message>
        <source>about %1 left</source>
        <translation>约剩 %1</translation>
    </message>
    <message>
        <source>best after %1: %2</source>
        <translation>第 %1 次后最佳：%2</translation>
    </message>
    <message>
        <source>Choose a corpus to see what the training asks for.</source>
        <translation>选择语料库即可查看训练的需求。</translation>
    </message>
    <message>
        <source>Reading the corpus…</source>
        <translation>正在读取语料库…</translation>
    </message>
    <message>
        <source>About %1, at %2 tokens/s (%3).</source>
        <translation>约 %1，速度 %2 token/秒（%3）。</translation>
    </message>
    <message>
        <source>as trainings here reached</source>
        <translation>据本机以往的训练</translation>
    </message>
    <message>
        <source>from the speed of products here</source>
        <translation>据本机矩阵乘积的速度</translation>
    </message>
    <message>
        <source>How long it takes is known when this machine&apos;s speed is.</source>
        <translation>测得本机速度后即可知道所需时间。</translation>
    </message>
    <message>
        <source>%1 million parameters; about %2 of memory, %3 on the disk.</source>
        <translation>%1 百万参数；内存约 %2，磁盘 %3。</translation>
    </message>
    <message>
        <source>%1 target tokens an update: %2 times through the corpus.</source>
        <translation>每次更新 %1 个目标 token：遍历语料库 %2 遍。</translation>
    </message>
    <message>
        <source>BLEU %1</source>
        <translation>BLEU %1</translation>
    </message>
    <message>
        <source> (95 % interval %1 to %2)</source>
        <translation>（95 % 区间 %1 至 %2）</translation>
    </message>
    <message>
        <source>Precisions %1 · brevity penalty %2</source>
        <translation>精确率 %1 · 过短惩罚 %2</translation>
    </message>
    <message>
        <source>%1 sentences of %2 in %3 · beam %4, length penalty %5</source>
        <translation>%2 翻译 %1 句，用时 %3 · 束宽 %4，长度惩罚 %5</translation>
    </message>
    <message>
        <source>no. %1</source>
        <translation>编号 %1</translation>
    </message>
    <message>
        <source>validation %1</source>
        <translation>验证 %1</translation>
    </message>
    <message>
        <source>translates to measure BLEU</source>
        <translation>正在翻译以测量 BLEU</translation>
    </message>
    <message>
        <source>Its BLEU on the validation and the test part appears here at the end.</source>
        <translation>训练结束后，其在验证部分和测试部分的 BLEU 会显示在此处。</translation>
    </message>
    <message>
        <source>BLEU %1 on test</source>
        <translation>测试集 BLEU %1</translation>
    </message>
    <message>
        <source>BLEU %1 on validation</source>
        <translation>验证集 BLEU %1</translation>
    </message>
    <message>
        <source>average of the last validations</source>
        <translation>最后几次验证的平均</translation>
    </message>
    <message>
        <source>best after update %1</source>
        <translation>第 %1 次更新后最佳</translation>
    </message>
    <message>
        <source>%1 · beam %2, length penalty %3
%4
weights %5…, sentences %6…</source>
        <translation>%1 · 束宽 %2，长度惩罚 %3
%4
权重 %5…，句子 %6…</translation>
    </message>
    <message>
        <source>scratch, %1, %2</source>
        <translation>从头训练，%1，%2</translation>
    </message>
</context>
<context>
    <name>Supernets</name>
    <message>
        <source>HAT</source>
        <translation>HAT</translation>
    </message>
    <message>
        <source>Sandwich</source>
        <translation>Sandwich</translation>
    </message>
    <message>
        <source>Layer-wise MoS</source>
        <translation>逐层 MoS</translation>
    </message>
    <message>
        <source>Neuron-wise MoS</source>
        <translation>逐神经元 MoS</translation>
    </message>
    <message>
        <source>One random architecture learns in each update (single-path one-shot).</source>
        <translation>每次更新训练一个随机架构（single-path one-shot）。</translation>
    </message>
    <message>
        <source>A random architecture, the largest and the smallest learn in each update.</source>
        <translation>每次更新训练一个随机架构、最大架构和最小架构。</translation>
    </message>
    <message>
        <source>Sandwich; every feed-forward layer is a mixture of experts with one weight an expert.</source>
        <translation>Sandwich；每个前馈层都是专家混合，每个专家一个权重。</translation>
    </message>
    <message>
        <source>Sandwich; every feed-forward layer is a mixture of experts with one weight an expert and neuron.</source>
        <translation>Sandwich；每个前馈层都是专家混合，每个专家的每个神经元一个权重。</translation>
    </message>
    <message>
        <source>%1, %2, seed %3</source>
        <translation>%1，%2，种子 %3</translation>
    </message>
    <message>
        <source>%1 GB</source>
        <translation>%1 GB</translation>
    </message>
    <message>
        <source>%1 MB</source>
        <translation>%1 MB</translation>
    </message>
    <message>
        <source>From scratch, %1, %2 wide, %3 layers, seed %4</source>
        <translation>从零训练，%1，宽度 %2，%3 层，种子 %4</translation>
    </message>
</context>
<context>
    <name>comparisons</name>
    <message>
        <source>%1 BLEU</source>
        <translation>%1 BLEU</translation>
    </message>
    <message>
        <source>MAE</source>
        <translation>MAE</translation>
    </message>
    <message>
        <source>Kendall tau</source>
        <translation>Kendall τ</translation>
    </message>
    <message>
        <source>Spearman rho</source>
        <translation>Spearman ρ</translation>
    </message>
    <message>
        <source>regret at 1</source>
        <translation>前 1 遗憾</translation>
    </message>
    <message>
        <source>regret at 3</source>
        <translation>前 3 遗憾</translation>
    </message>
    <message>
        <source>top-5 overlap</source>
        <translation>前 5 重合度</translation>
    </message>
    <message>
        <source>%1 is undefined for one of them.</source>
        <translation>其中一个没有 %1。</translation>
    </message>
    <message>
        <source>%1 is not distinguishable with %2 architectures in each of %3 splits.</source>
        <translation>在 %3 个划分、每个 %2 个架构的情况下，%1 无法区分。</translation>
    </message>
    <message>
        <source>%1 of %2 is better by %3 (95 %: %4 to %5).</source>
        <translation>%2 的 %1 优 %3（95 % 区间：%4 至 %5）。</translation>
    </message>
</context>
<context>
    <name>distil figures</name>
    <message>
        <source>Error while it trains</source>
        <translation>训练中的误差</translation>
    </message>
    <message>
        <source>step</source>
        <translation>步</translation>
    </message>
    <message>
        <source>RMSE, %1</source>
        <translation>RMSE (%1)</translation>
    </message>
    <message>
        <source>MAE, %1</source>
        <translation>MAE (%1)</translation>
    </message>
    <message>
        <source>The errors appear here while the network trains.</source>
        <translation>网络训练时，误差会显示在此处。</translation>
    </message>
    <message>
        <source>training</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>held out</source>
        <translation>留出</translation>
    </message>
    <message>
        <source>Network against teacher</source>
        <translation>网络与教师</translation>
    </message>
    <message>
        <source>teacher</source>
        <translation>教师</translation>
    </message>
    <message>
        <source>teacher (%1), %2</source>
        <translation>教师：%1 (%2)</translation>
    </message>
    <message>
        <source>network, %1</source>
        <translation>网络 (%1)</translation>
    </message>
    <message>
        <source>Held-out examples appear here.</source>
        <translation>留出的样本会显示在此处。</translation>
    </message>
    <message>
        <source>held-out examples</source>
        <translation>留出的样本</translation>
    </message>
    <message>
        <source>Learning curve</source>
        <translation>学习曲线</translation>
    </message>
    <message>
        <source>examples</source>
        <translation>样本数</translation>
    </message>
    <message>
        <source>What more examples bring appears here when it is measured.</source>
        <translation>增加样本的效果会在测量后显示在此处。</translation>
    </message>
    <message>
        <source>labels that no network saw</source>
        <translation>网络均未见过的标签</translation>
    </message>
</context>
<context>
    <name>distil words</name>
    <message>
        <source>All %1 architectures are labelled already; %2 is not asked.</source>
        <translation>全部 %1 个架构均已有标签；不会询问“%2”。</translation>
    </message>
    <message>
        <source>%1 architectures to ask %2 for.</source>
        <translation>需就 %1 个架构询问“%2”。</translation>
    </message>
    <message>
        <source>%1 architectures to ask %2 for; %3 of %4 are labelled already.</source>
        <translation>需就 %1 个架构询问“%2”；%4 个中已有 %3 个有标签。</translation>
    </message>
    <message>
        <source>The space has no more than these.</source>
        <translation>该空间只有这些架构。</translation>
    </message>
    <message>
        <source>Only replies that the project has count; none is paid for.</source>
        <translation>只使用项目中已有的回复；不产生费用。</translation>
    </message>
    <message>
        <source>Each label costs what the endpoint counts.</source>
        <translation>每个标签的费用以端点计费为准。</translation>
    </message>
    <message>
        <source>The program is called %1 times; what that costs, and how long it takes, is the program&apos;s affair.</source>
        <translation>程序将被调用 %1 次；费用和耗时取决于该程序。</translation>
    </message>
    <message>
        <source>Nothing to pay.</source>
        <translation>无需付费。</translation>
    </message>
    <message>
        <source>%1 (%2 times)</source>
        <translation>%1（%2 次）</translation>
    </message>
    <message>
        <source>%1 had no value for %2 architectures, which are left out: %3</source>
        <translation>“%1”对 %2 个架构没有值，已略过：%3</translation>
    </message>
    <message>
        <source>%1 of %2 labels lie outside what %3 knows; most often: %4</source>
        <translation>%2 个标签中有 %1 个超出“%3”的已知范围；最常见：%4</translation>
    </message>
    <message>
        <source>It knows the labels that it learnt from far better than others (%1 and %2): more examples or a smaller network help.</source>
        <translation>它对学过的标签远比对其他标签准确（%1 和 %2）：增加样本或缩小网络会有帮助。</translation>
    </message>
    <message>
        <source>Its error was still falling when the training ended: more steps or a higher learning rate help.</source>
        <translation>训练结束时误差仍在下降：增加步数或提高学习率会有帮助。</translation>
    </message>
    <message>
        <source>Labelling takes about %1.</source>
        <translation>标注约需 %1。</translation>
    </message>
    <message>
        <source>Labelling</source>
        <translation>标注</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>Learning curve</source>
        <translation>学习曲线</translation>
    </message>
    <message>
        <source>%1: %2 of %3 architectures</source>
        <translation>%1：%2 / %3 个架构</translation>
    </message>
    <message>
        <source>%1: %2 of %3 steps</source>
        <translation>%1：%2 / %3 步</translation>
    </message>
    <message>
        <source>%1: %2 of %3 networks</source>
        <translation>%1：%2 / %3 个网络</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>剩余 %1</translation>
    </message>
    <message>
        <source>No labels are held out: how far it is from its teacher on others is not known.</source>
        <translation>没有留出标签：它在其他架构上与教师相差多少未知。</translation>
    </message>
    <message>
        <source>It orders the test architectures clearly worse than its teacher.</source>
        <translation>它对测试架构的排序明显不如其教师。</translation>
    </message>
    <message>
        <source>%1 · %2 examples · %3</source>
        <translation>%1 · %2 个样本 · %3</translation>
    </message>
    <message>
        <source>paper</source>
        <translation>论文</translation>
    </message>
    <message>
        <source>recommended</source>
        <translation>推荐</translation>
    </message>
</context>
<context>
    <name>evaluation figures</name>
    <message>
        <source>distance in the true ranking</source>
        <translation>真实排名中的距离</translation>
    </message>
    <message>
        <source>Predictions against the truth</source>
        <translation>预测与真值</translation>
    </message>
    <message>
        <source>BLEU trained from scratch (validation)</source>
        <translation>从零训练的 BLEU（验证）</translation>
    </message>
    <message>
        <source>BLEU trained from scratch (test)</source>
        <translation>从零训练的 BLEU（测试）</translation>
    </message>
    <message>
        <source>predicted %1</source>
        <translation>预测的 %1</translation>
    </message>
    <message>
        <source>Predictions appear here.</source>
        <translation>预测会显示在此处。</translation>
    </message>
    <message>
        <source>Wrongly ordered pairs</source>
        <translation>排序错误的架构对</translation>
    </message>
    <message>
        <source>pairs</source>
        <translation>架构对数</translation>
    </message>
    <message>
        <source>Pairs in the wrong order appear here.</source>
        <translation>排序错误的架构对会显示在此处。</translation>
    </message>
    <message>
        <source>Wrongly ordered pairs, cumulative</source>
        <translation>排序错误的架构对（累积）</translation>
    </message>
    <message>
        <source>share of the pairs</source>
        <translation>架构对占比</translation>
    </message>
</context>
<context>
    <name>foresearch::gui::StartOptions</name>
    <message>
        <source>--size: found &quot;%1&quot;, expected WIDTHxHEIGHT, such as 1440x900.</source>
        <translation>--size：得到“%1”，应为 宽x高，例如 1440x900。</translation>
    </message>
    <message>
        <source>Workbench for performance predictors in neural architecture search.</source>
        <translation>用于神经架构搜索中性能预测器的工作台。</translation>
    </message>
    <message>
        <source>Project file to open.</source>
        <translation>要打开的项目文件。</translation>
    </message>
    <message>
        <source>Writes a picture of the window to FILE (PNG) and ends; needs no display.</source>
        <translation>将窗口截图写入 FILE（PNG）后退出；不需要显示器。</translation>
    </message>
    <message>
        <source>Size of the window.</source>
        <translation>窗口大小。</translation>
    </message>
    <message>
        <source>Theme of this run: system, light or dark.</source>
        <translation>本次运行的主题：system、light 或 dark。</translation>
    </message>
    <message numerus="yes">
        <source>Found %n projects, expected one.</source>
        <translation>
            <numerusform>得到 %n 个项目，应为一个。</numerusform>
        </translation>
    </message>
    <message>
        <source>Opens the example project.</source>
        <translation>打开示例项目。</translation>
    </message>
    <message>
        <source>Page to show: welcome, task, predict, distil or search.</source>
        <translation>要显示的页面：welcome、task、predict、distil 或 search。</translation>
    </message>
    <message>
        <source>--theme: found &quot;%1&quot;, expected system, light or dark.</source>
        <translation>--theme：得到“%1”，应为 system、light 或 dark。</translation>
    </message>
</context>
<context>
    <name>foresearch::ui::AboutDialog</name>
    <message>
        <source>window, network</source>
        <translation>窗口、网络</translation>
    </message>
    <message>
        <source>figures</source>
        <translation>图表</translation>
    </message>
    <message>
        <source>supernets; loaded when a job first needs it</source>
        <translation>超网络；在作业首次需要时加载</translation>
    </message>
    <message>
        <source>linear algebra</source>
        <translation>线性代数</translation>
    </message>
    <message>
        <source>reading and writing JSON</source>
        <translation>读写 JSON</translation>
    </message>
    <message>
        <source>public domain</source>
        <translation>公有领域</translation>
    </message>
    <message>
        <source>project file</source>
        <translation>项目文件</translation>
    </message>
    <message>
        <source>HAT&apos;s configurations</source>
        <translation>HAT 的配置</translation>
    </message>
    <message>
        <source>command line</source>
        <translation>命令行</translation>
    </message>
    <message>
        <source>typeface, where installed</source>
        <translation>字体（若已安装）</translation>
    </message>
    <message>
        <source>A workbench for performance predictors in neural architecture search: judge them against architectures that were trained, and see what they save in the search.</source>
        <translation>用于神经架构搜索中性能预测器的工作台：以训练过的架构评判它们，并查看它们在搜索中能节省多少。</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later. It comes with no warranty. It stands on these libraries:</source>
        <translation>依据 GNU 通用公共许可证第 3 版或更高版本发布的自由软件，不提供任何担保。它使用了以下库：</translation>
    </message>
    <message>
        <source>About Foresearch</source>
        <translation>关于 Foresearch</translation>
    </message>
    <message>
        <source>Foresearch</source>
        <translation>Foresearch</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>版本 %1</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>许可证</translation>
    </message>
</context>
<context>
    <name>foresearch::ui::AgreementModel</name>
    <message>
        <source>who, on what</source>
        <translation>对象与依据</translation>
    </message>
    <message>
        <source>MAE</source>
        <translation>MAE</translation>
    </message>
    <message>
        <source>MAE, %1</source>
        <translation>MAE (%1)</translation>
    </message>
    <message>
        <source>RMSE</source>
        <translation>RMSE</translation>
    </message>
    <message>
        <source>tau</source>
        <translation>tau</translation>
    </message>
</context>
<context>
    <name>foresearch::ui::ArchitectureDiagram</name>
    <message>
        <source>Encoder · width %1</source>
        <translation>编码器 · 宽度 %1</translation>
    </message>
    <message>
        <source>heads</source>
        <translation>头</translation>
    </message>
    <message>
        <source>Decoder · width %1</source>
        <translation>解码器 · 宽度 %1</translation>
    </message>
    <message>
        <source>cross heads</source>
        <translation>交叉头</translation>
    </message>
    <message>
        <source>attends to last</source>
        <translation>关注最后</translation>
    </message>
    <message>
        <source>FFN width</source>
        <translation>FFN 宽度</translation>
    </message>
    <message>
        <source>Architecture</source>
        <translation>架构</translation>
    </message>
    <message>
        <source>None is chosen.</source>
        <translation>未选择。</translation>
    </message>
    <message numerus="yes">
        <source>Encoder of width %1 with %n layers; </source>
        <translation>
            <numerusform>编码器宽度 %1，共 %n 层；</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>decoder of width %1 with %n layers.</source>
        <translation>
            <numerusform>解码器宽度 %1，共 %n 层。</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose an architecture in the table, and it is drawn here layer by layer.</source>
        <translation>在表格中选择一个架构，它会在此逐层绘出。</translation>
    </message>
</context>
<context>
    <name>foresearch::ui::ArchitecturePairModel</name>
    <message>
        <source>encoder width</source>
        <translation>编码器宽度</translation>
    </message>
    <message>
        <source>decoder width</source>
        <translation>解码器宽度</translation>
    </message>
    <message>
        <source>encoder layers</source>
        <translation>编码器层数</translation>
    </message>
    <message>
        <source>decoder layers</source>
        <translation>解码器层数</translation>
    </message>
    <message>
        <source>encoder FFN, mean</source>
        <translation>编码器 FFN 均值</translation>
    </message>
    <message>
        <source>decoder FFN, mean</source>
        <translation>解码器 FFN 均值</translation>
    </message>
    <message>
        <source>encoder heads</source>
        <translation>编码器头数</translation>
    </message>
    <message>
        <source>decoder heads</source>
        <translation>解码器头数</translation>
    </message>
    <message>
        <source>cross heads</source>
        <translation>交叉头</translation>
    </message>
    <message>
        <source>layers attended</source>
        <translation>关注的层数</translation>
    </message>
    <message>
        <source>GFLOPs</source>
        <translation>GFLOPs</translation>
    </message>
    <message>
        <source>parameters, M</source>
        <translation>参数量 (M)</translation>
    </message>
    <message>
        <source>A</source>
        <translation>A</translation>
    </message>
    <message>
        <source>B</source>
        <translation>B</translation>
    </message>
</context>
<context>
    <name>foresearch::ui::ArchitectureTableModel</name>
    <message>
        <source>demonstration</source>
        <translation>示例</translation>
    </message>
    <message>
        <source>test</source>
        <translation>测试</translation>
    </message>
    <message>
        <source>encoder</source>
        <translation>编码器</translation>
    </message>
    <message>
        <source>decoder</source>
        <translation>解码器</translation>
    </message>
    <message>
        <source>layers</source>
        <translation>层数</translation>
    </message>
    <message>
        <source>FFN, mean</source>
        <translation>FFN 均值</translation>
    </message>
    <message>
        <source>parameters, M</source>
        <translation>参数量 (M)</translation>
    </message>
    <message>
        <source>GFLOPs</source>
        <translation>GFLOPs</translation>
    </message>
    <message>
        <source>BLEU</source>
        <translation>BLEU</translation>
    </message>
    <message>
        <source>BLEU, test</source>
        <translation>BLEU（测试）</translation>
    </message>
    <message>
        <source>latency, ms</source>
        <translation>延迟 (ms)</translation>
    </message>
    <message>
        <source>seed %1</source>
        <translation>种子 %1</translation>
    </message>
    <message>
        <source>%1, test</source>
        <translation>%1（测试）</translation>
    </message>
</context>
<context>
    <name>foresearch::ui::ArchitectureWords</name>
    <message>
        <source>encoder width</source>
        <translation>编码器宽度</translation>
    </message>
    <message>
        <source>encoder layers</source>
        <translation>编码器层数</translation>
    </message>
    <message>
        <source>encoder FFN</source>
        <translation>编码器 FFN</translation>
    </message>
    <message>
        <source>encoder heads</source>
        <translation>编码器头数</translation>
    </message>
    <message>
        <source>decoder width</source>
        <translation>解码器宽度</translation>
    </message>
    <message>
        <source>decoder layers</source>
        <translation>解码器层数</translation>
    </message>
    <message>
        <source>decoder FFN</source>
        <translation>解码器 FFN</translation>
    </message>
    <message>
        <source>decoder heads</source>
        <translation>解码器头数</translation>
    </message>
    <message>
        <source>cross heads</source>
        <translation>交叉头</translation>
    </message>
    <message>
        <source>layers attended</source>
        <translation>关注的层数</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 %2 in layer %3</source>
        <translation>%1 %2（第 %3 层）</translation>
    </message>
    <message>
        <source>%1 in layers %2</source>
        <translation>%1（第 %2 层）</translation>
    </message>
    <message>
        <source>random</source>
        <translation>随机</translation>
    </message>
    <message>
        <source>elite</source>
        <translation>精英</translation>
    </message>
    <message>
        <source>mutation</source>
        <translation>变异</translation>
    </message>
    <message>
        <source>crossover</source>
        <translation>交叉</translation>
    </message>
</context>
<context>
    <name>foresearch::ui::BadgeLegend</name>
    <message>
        <source>no value</source>
        <translation>没有值</translation>
    </message>
    <message>
        <source>far outside the demonstrations</source>
        <translation>远超出示例范围</translation>
    </message>
    <message>
        <source>samples differ</source>
        <translation>样本不一致</translation>
    </message>
    <message>
        <source>kept before</source>
        <translation>先前已保留</translation>
    </message>
    <message>
        <source>Signs behind predictions: %1</source>
        <translation>预测后的标记：%1</translation>
    </message>
</context>
<context>
    <name>foresearch::ui::ChoicesModel</name>
    <message>
        <source>encoder width</source>
        <translation>编码器宽度</translation>
    </message>
    <message>
        <source>encoder layers</source>
        <translation>编码器层数</translation>
    </message>
    <message>
        <source>encoder FFN</source>
        <translation>编码器 FFN</translation>
    </message>
    <message>
        <source>encoder heads</source>
        <translation>编码器头数</translation>
    </message>
    <message>
        <source>decoder width</source>
        <translation>解码器宽度</translation>
    </message>
    <message>
        <source>decoder layers</source>
        <translation>解码器层数</translation>
    </message>
    <message>
        <source>decoder FFN</source>
        <translation>解码器 FFN</translation>
    </message>
    <message>
        <source>decoder heads</source>
        <translation>解码器头数</translation>
    </message>
    <message>
        <source>cross heads</source>
        <translation>交叉头</translation>
    </message>
    <message>
        <source>attends to, layers</source>
        <translation>关注的层数</translation>
    </message>
    <message>
        <source>Chosen for every layer</source>
        <translation>逐层选择</translation>
    </message>
    <message>
        <source>Chosen once</source>
        <translation>只选一次</translation>
    </message>
    <message>
        <source>hyperparameter</source>
        <translation>超参数</translation>
    </message>
    <message>
        <source>choices</source>
        <translation>可选值</translation>
    </message>
</context>
<context>
    <name>foresearch::ui::ComparePanel</name>
    <message>
        <source>running</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>已中断</translation>
    </message>
    <message>
        <source>no. %1</source>
        <translation>编号 %1</translation>
    </message>
    <message>
        <source>Searches of the project</source>
        <translation>项目中的搜索</translation>
    </message>
    <message>
        <source>Searches</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>those that are selected are compared; Enter shows one alone</source>
        <translation>比较所选的搜索；按回车键单独显示一个</translation>
    </message>
    <message>
        <source>How searches are compared</source>
        <translation>搜索的比较方式</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>差异</translation>
    </message>
    <message>
        <source>Over seeds</source>
        <translation>各种子</translation>
    </message>
    <message>
        <source>Best architectures</source>
        <translation>最佳架构</translation>
    </message>
    <message>
        <source>What differs between the searches</source>
        <translation>搜索之间的差异</translation>
    </message>
    <message>
        <source>Means over the seeds</source>
        <translation>各种子的均值</translation>
    </message>
    <message>
        <source>Best architectures side by side</source>
        <translation>并排对比最佳架构</translation>
    </message>
    <message>
        <source>Best so far</source>
        <translation>目前最佳</translation>
    </message>
    <message>
        <source>one axis for each unit</source>
        <translation>每个单位一个坐标轴</translation>
    </message>
    <message>
        <source>Select two searches: the best architectures of the first two stand here side by side.</source>
        <translation>选择两个搜索：前两个的最佳架构会在此并排显示。</translation>
    </message>
    <message>
        <source>A is the best of %1, B that of %2.</source>
        <translation>A 是%1 的最佳架构，B 是%2 的最佳架构。</translation>
    </message>
</context>
<context>
    <name>foresearch::ui::ComponentModel</name>
    <message>
        <source>not written</source>
        <translation>未写入</translation>
    </message>
    <message>
        <source>%1, on</source>
        <translation>%1，已启用</translation>
    </message>
    <message>
        <source>%1, off</source>
        <translation>%1，已停用</translation>
    </message>
    <message>
        <source>It is on and has nothing to show yet.</source>
        <translation>已启用，但暂无可显示的内容。</translation>
    </message>
    <message>
        <source>component</source>
        <translation>组件</translation>
    </message>
    <message>
        <source>≈ tokens</source>
        <translation>≈ token 数</translation>
    </message>
</context>
<context>
    <name>foresearch::ui::CorpusForm</name>
    <message>
        <source>Kind of the pairs</source>
        <translation>句对的类型</translation>
    </message>
    <message>
        <source>Source sentences</source>
        <translation>源语句子</translation>
    </message>
    <message>
        <source>Target sentences</source>
        <translation>目标语句子</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>two files, line by line</source>
        <translation>两个文件，逐行对应</translation>
    </message>
    <message>
        <source>one file, tab-separated</source>
        <translation>一个文件，以制表符分隔</translation>
    </message>
    <message>
        <source>translations installed here</source>
        <translation>本机安装的译文</translation>
    </message>
    <message>
        <source>folder binarised by fairseq</source>
        <translation>由 fairseq 二进制化的文件夹</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Both names, such as en,de; by themselves the ends of the files&apos; names</source>
        <translation>两种语言的名称，例如 en,de；默认取文件名的后缀</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标语</translation>
    </message>
    <message>
        <source>Pairs</source>
        <translation>句对</translation>
    </message>
    <message>
        <source>Words at most</source>
        <translation>词数上限</translation>
    </message>
    <message>
        <source>Longer sentences are left out with their pairs</source>
        <translation>更长的句子连同其句对一起略过</translation>
    </message>
    <message>
        <source>Pieces at most</source>
        <translation>子词上限</translation>
    </message>
    <message>
        <source>Of a sentence once it is cut into pieces</source>
        <translation>句子切分为子词之后</translation>
    </message>
    <message>
        <source>any</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>Ratio at most</source>
        <translation>长度比上限</translation>
    </message>
    <message>
        <source>Of the longer side to the shorter, in words; 0: any</source>
        <translation>较长一侧与较短一侧的词数之比；0：不限</translation>
    </message>
    <message>
        <source>Leave out equal sides</source>
        <translation>略过两侧相同的句对</translation>
    </message>
    <message>
        <source>Leave out duplicates</source>
        <translation>略过重复的句对</translation>
    </message>
    <message>
        <source>Held out, valid</source>
        <translation>留出，valid</translation>
    </message>
    <message>
        <source>Pairs drawn at random for validation</source>
        <translation>随机抽取用于验证的句对</translation>
    </message>
    <message>
        <source>Held out, test</source>
        <translation>留出，test</translation>
    </message>
    <message>
        <source>Pairs drawn at random for a test</source>
        <translation>随机抽取用于测试的句对</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>种子</translation>
    </message>
    <message>
        <source>Of the draws</source>
        <translation>用于抽取</translation>
    </message>
    <message>
        <source>Name of the rest</source>
        <translation>其余部分的名称</translation>
    </message>
    <message>
        <source>Name of the split of all pairs that are not held out</source>
        <translation>所有未留出句对所属部分的名称</translation>
    </message>
    <message>
        <source>The rest is</source>
        <translation>其余为</translation>
    </message>
    <message>
        <source>Pieces to learn</source>
        <translation>要学习的子词数</translation>
    </message>
    <message>
        <source>Of the vocabulary, by byte-pair encoding (SentencePiece)</source>
        <translation>词表的子词，用字节对编码（SentencePiece）学习</translation>
    </message>
    <message>
        <source>SentencePiece model</source>
        <translation>SentencePiece 模型</translation>
    </message>
    <message>
        <source>learned from the pairs</source>
        <translation>从句对中学习</translation>
    </message>
    <message>
        <source>Dictionary</source>
        <translation>词典</translation>
    </message>
    <message>
        <source>of all pieces that occur</source>
        <translation>由所有出现的子词组成</translation>
    </message>
    <message>
        <source>or a model</source>
        <translation>或一个模型</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>源语</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Cleaning</source>
        <translation>清洗</translation>
    </message>
    <message>
        <source>Splits</source>
        <translation>划分</translation>
    </message>
    <message>
        <source>Vocabulary</source>
        <translation>词表</translation>
    </message>
    <message>
        <source>Grammar</source>
        <translation>语法</translation>
    </message>
    <message>
        <source>the built-in phrasebook</source>
        <translation>内置短语手册</translation>
    </message>
    <message>
        <source>Languages of the phrasebook</source>
        <translation>短语手册的语言</translation>
    </message>
    <message>
        <source>English to German</source>
        <translation>英语到德语</translation>
    </message>
    <message>
        <source>English to French</source>
        <translation>英语到法语</translation>
    </message>
    <message>
        <source>German to English</source>
        <translation>德语到英语</translation>
    </message>
    <message>
        <source>German to French</source>
        <translation>德语到法语</translation>
    </message>
    <message>
        <source>French to English</source>
        <translation>法语到英语</translation>
    </message>
    <message>
        <source>French to German</source>
        <translation>法语到德语</translation>
    </message>
    <message>
        <source>Sentence pairs</source>
        <translation>句对数</translation>
    </message>
    <message>
        <source>How many of the phrasebook, no two with the same source</source>
        <translation>从短语手册抽取的句对数，源句互不相同</translation>
    </message>
    <message>
        <source>Noise</source>
        <translation>噪声</translation>
    </message>
    <message>
        <source>Times the phrasebook&apos;s own rates of typos, words left out and paraphrases; 0: none</source>
        <translation>短语手册自身的错字率、漏词率和改写率的倍数；0：无</translation>
    </message>
    <message>
        <source>the shipped one, of everyday sentences</source>
        <translation>随附的日常句子语法</translation>
    </message>
</context>
<context>
    <name>foresearch::ui::CorpusPanel</name>
    <message>
        <source>All %1 pairs.</source>
        <translation>全部 %1 对。</translation>
    </message>
    <message>
        <source>The first %1 pairs.</source>
        <translation>前 %1 对。</translation>
    </message>
    <message>
        <source>Looking at all pairs</source>
        <translation>查看所有句对</translation>
    </message>
    <message>
        <source>Drawing sentences to learn from</source>
        <translation>抽取用于学习的句子</translation>
    </message>
    <message>
        <source>Learning pieces</source>
        <translation>学习子词</translation>
    </message>
    <message>
        <source>Cutting into pieces</source>
        <translation>切分为子词</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>写入</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>Prepare a corpus</source>
        <translation>准备语料库</translation>
    </message>
    <message>
        <source>files may be compressed by gzip</source>
        <translation>文件可用 gzip 压缩</translation>
    </message>
    <message>
        <source>First pairs of the corpus</source>
        <translation>语料库的前几个句对</translation>
    </message>
    <message>
        <source>Progress of the preparation</source>
        <translation>准备进度</translation>
    </message>
    <message>
        <source>Prepare…</source>
        <translation>准备…</translation>
    </message>
    <message>
        <source>Prepare into a folder</source>
        <translation>准备到文件夹</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Stop the preparation</source>
        <translation>停止准备</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Discard the preparation</source>
        <translation>放弃准备</translation>
    </message>
    <message>
        <source>Look at %1</source>
        <translation>查看 %1</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>正在读取…</translation>
    </message>
    <message>
        <source>%1 pieces</source>
        <translation>%1 个子词</translation>
    </message>
    <message>
        <source>%1 pairs</source>
        <translation>%1 对</translation>
    </message>
    <message>
        <source>Folder of the corpus, which is to be made</source>
        <translation>要新建的语料库文件夹</translation>
    </message>
    <message>
        <source>Prepare corpus %1</source>
        <translation>准备语料库 %1</translation>
    </message>
    <message>
        <source>Add corpus %1</source>
        <translation>添加语料库 %1</translation>
    </message>
    <message>
        <source>Draw from the phrasebook</source>
        <translation>从短语手册抽取</translation>
    </message>
</context>
<context>
    <name>foresearch::ui::CorpusSection</name>
    <message>
        <source>%1 to %2, vocabulary of %3</source>
        <translation>%1 到 %2，词表大小 %3</translation>
    </message>
    <message>
        <source>Prepare…</source>
        <translation>准备…</translation>
    </message>
    <message>
        <source>Prepare a corpus</source>
        <translation>准备语料库</translation>
    </message>
    <message>
        <source>Makes a corpus of pairs of sentences</source>
        <translation>用句对制作语料库</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>添加…</translation>
    </message>
    <message>
        <source>Add a corpus</source>
        <translation>添加语料库</translation>
    </message>
    <message>
        <source>Takes a folder as it lies: prepared here, or binarised by fairseq</source>
        <translation>按原样使用文件夹：在此准备的，或由 fairseq 二进制化的</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Remove the corpus</source>
        <translation>移除语料库</translation>
    </message>
    <message>
        <source>Takes the corpus out of the project; its folder stays, and Undo brings it back</source>
        <translation>将语料库移出项目；其文件夹保留，撤销可恢复</translation>
    </message>
    <message>
        <source>Corpus</source>
        <translation>语料库</translation>
    </message>
    <message>
        <source>Supernets are trained and scored on pairs of sentences.</source>
        <translation>超网络以句对训练和评分。</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>正在读取…</translation>
    </message>
    <message>
        <source>Read %1</source>
        <translation>读取 %1</translation>
    </message>
    <message>
        <source>Add corpus %1</source>
        <translation>添加语料库 %1</translation>
    </message>
    <message>
        <source>Remove corpus %1</source>
        <translation>移除语料库 %1</translation>
    </message>
</context>
<context>
    <name>foresearch::ui::DemonstrationModel</name>
    <message>
        <source>%1 / %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>%1, shown</source>
        <translation>%1，展示</translation>
    </message>
    <message>
        <source>%1, not shown</source>
        <translation>%1，不展示</translation>
    </message>
    <message>
        <source>row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>width</source>
        <translation>宽度</translation>
    </message>
    <message>
        <source>layers</source>
        <translation>层数</translation>
    </message>
    <message>
        <source>GFLOPs</source>
        <translation>GFLOPs</translation>
    </message>
    <message>
        <source>BLEU</source>
        <translation>BLEU</translation>
    </message>
</context>
<context>
    <name>foresearch::ui::DemonstrationsEditor</name>
    <message>
        <source>Demonstrations to choose from</source>
        <translation>可选的示例</translation>
    </message>
    <message>
        <source>The demonstrations of a task appear here. Without a task, a prompt has none.</source>
        <translation>任务的示例会显示在此处。没有任务时，提示词没有示例。</translation>
    </message>
    <message>
        <source>Task of the demonstrations</source>
        <translation>示例所属任务</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>划分</translation>
    </message>
    <message>
        <source>Seed of the split whose demonstrations are shown; its test architectures are asked about</source>
        <translation>所展示示例的划分的种子；将询问该划分的测试架构</translation>
    </message>
    <message>
        <source>Choice of the demonstrations</source>
        <translation>示例的选择方式</translation>
    </message>
    <message>
        <source>the first</source>
        <translation>前若干个</translation>
    </message>
    <message>
        <source>by seed</source>
        <translation>按种子</translation>
    </message>
    <message>
        <source>spread over BLEU</source>
        <translation>按 BLEU 均匀分布</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>手动</translation>
    </message>
    <message>
        <source>Choice</source>
        <translation>选择方式</translation>
    </message>
    <message>
        <source>Number of demonstrations</source>
        <translation>示例数量</translation>
    </message>
    <message>
        <source>At most; the paper shows 10</source>
        <translation>最多；论文展示 10 个</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Seed of the choice</source>
        <translation>选择的种子</translation>
    </message>
    <message>
        <source>As Python&apos;s random draws</source>
        <translation>与 Python 的 random 抽取方式相同</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>种子</translation>
    </message>
    <message numerus="yes">
        <source>%n shown</source>
        <translation>
            <numerusform>展示 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, of which %2 are not of this split</source>
        <translation>%1，其中 %2 个不属于此划分</translation>
    </message>
</context>
<context>
    <name>foresearch::ui::DifferenceModel</name>
    <message>
        <source>%1: scores asked</source>
        <translation>%1：询问的分数</translation>
    </message>
    <message>
        <source>%1: scores saved by reuse</source>
        <translation>%1：复用节省的分数</translation>
    </message>
    <message>
        <source>%1: seconds</source>
        <translation>%1：秒数</translation>
    </message>
    <message>
        <source>search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>schedule</source>
        <translation>安排</translation>
    </message>
    <message>
        <source>iterations</source>
        <translation>迭代次数</translation>
    </message>
    <message>
        <source>strategy</source>
        <translation>策略</translation>
    </message>
    <message>
        <source>seed</source>
        <translation>种子</translation>
    </message>
    <message>
        <source>population</source>
        <translation>种群</translation>
    </message>
    <message>
        <source>parents</source>
        <translation>亲代</translation>
    </message>
    <message>
        <source>mutations</source>
        <translation>变异数</translation>
    </message>
    <message>
        <source>crossovers</source>
        <translation>交叉数</translation>
    </message>
    <message>
        <source>mutation probability</source>
        <translation>变异概率</translation>
    </message>
    <message>
        <source>limit: latency, ms</source>
        <translation>限制：延迟 (ms)</translation>
    </message>
    <message>
        <source>machine</source>
        <translation>机器</translation>
    </message>
    <message>
        <source>limit: GFLOPs</source>
        <translation>限制：GFLOPs</translation>
    </message>
    <message>
        <source>limit: parameters, million</source>
        <translation>限制：参数量（百万）</translation>
    </message>
    <message>
        <source>finished iterations</source>
        <translation>已完成的迭代</translation>
    </message>
    <message>
        <source>latencies asked</source>
        <translation>询问的延迟</translation>
    </message>
    <message>
        <source>unit of the score</source>
        <translation>分数的单位</translation>
    </message>
    <message>
        <source>best score</source>
        <translation>最佳分数</translation>
    </message>
    <message>
        <source>found in iteration</source>
        <translation>找到时的迭代</translation>
    </message>
    <message>
        <source>best: latency, ms</source>
        <translation>最佳：延迟 (ms)</translation>
    </message>
    <message>
        <source>best: GFLOPs</source>
        <translation>最佳：GFLOPs</translation>
    </message>
    <message>
        <source>best: parameters, million</source>
        <translation>最佳：参数量（百万）</translation>
    </message>
    <message>
        <source>best: %1</source>
        <translation>最佳：%1</translation>
    </message>
    <message>
        <source>what differs</source>
        <translation>差异</translation>
    </message>
    <message>
        <source>corpus</source>
        <translation>语料库</translation>
    </message>
    <message>
        <source>search space</source>
        <translation>搜索空间</translation>
    </message>
    <message>
        <source>variant</source>
        <translation>变体</translation>
    </message>
    <message>
        <source>updates</source>
        <translation>更新次数</translation>
    </message>
    <message>
        <source>draws</source>
        <translation>抽样方式</translation>
    </message>
    <message>
        <source>precision</source>
        <translation>精度</translation>
    </message>
    <message>
        <source>tokens a batch</source>
        <translation>每批 token 数</translation>
    </message>
    <message>
        <source>batches an update</source>
        <translation>每次更新的批数</translation>
    </message>
    <message>
        <source>warm-up</source>
        <translation>预热</translation>
    </message>
    <message>
        <source>first rate</source>
        <translation>初始学习率</translation>
    </message>
    <message>
        <source>learning rate</source>
        <translation>学习率</translation>
    </message>
    <message>
        <source>weight decay</source>
        <translation>权重衰减</translation>
    </message>
    <message>
        <source>longest gradient</source>
        <translation>梯度上限</translation>
    </message>
    <message>
        <source>dropout</source>
        <translation>dropout</translation>
    </message>
    <message>
        <source>attention dropout</source>
        <translation>注意力 dropout</translation>
    </message>
    <message>
        <source>label smoothing</source>
        <translation>标签平滑</translation>
    </message>
    <message>
        <source>experts</source>
        <translation>专家数</translation>
    </message>
    <message>
        <source>router width</source>
        <translation>路由器宽度</translation>
    </message>
    <message>
        <source>router dropout</source>
        <translation>路由器 dropout</translation>
    </message>
    <message>
        <source>validate every</source>
        <translation>验证间隔</translation>
    </message>
    <message>
        <source>save every</source>
        <translation>保存间隔</translation>
    </message>
    <message>
        <source>%1: of these known from other searches</source>
        <translation>%1：其中已由其他搜索得知</translation>
    </message>
    <message>
        <source>architecture</source>
        <translation>架构</translation>
    </message>
    <message>
        <source>patience</source>
        <translation>耐心</translation>
    </message>
    <message>
        <source>average</source>
        <translation>平均</translation>
    </message>
</context>
<context>
    <name>foresearch::ui::DistilPage</name>
    <message numerus="yes">
        <source>network, %n held-out labels</source>
        <translation>
            <numerusform>网络，%n 个留出标签</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>network, truth of %n architectures</source>
        <translation>
            <numerusform>网络，%n 个架构的真值</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>teacher, truth of %n architectures</source>
        <translation>
            <numerusform>教师，%n 个架构的真值</numerusform>
        </translation>
    </message>
    <message>
        <source>A program is not called for it, and neither is the teacher of another split.</source>
        <translation>不会为此调用程序，也不会调用其他划分的教师。</translation>
    </message>
    <message numerus="yes">
        <source>%n labels</source>
        <translation>
            <numerusform>%n 个标签</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 labels, %2 held out</source>
        <translation>%1 个标签，留出 %2 个</translation>
    </message>
    <message>
        <source>%1 · in training</source>
        <translation>%1 · 训练中</translation>
    </message>
    <message>
        <source>%1 · trained</source>
        <translation>%1 · 已训练</translation>
    </message>
    <message>
        <source>%1 · failed</source>
        <translation>%1 · 失败</translation>
    </message>
    <message>
        <source>%1 · stopped</source>
        <translation>%1 · 已停止</translation>
    </message>
    <message>
        <source>Distil</source>
        <translation>蒸馏</translation>
    </message>
    <message>
        <source>Here a small network learns from the labels of an expensive predictor, so that a search asks the network and not its teacher: what the labels cost, how it learns, and how far it is from its teacher.</source>
        <translation>在此，小型网络从昂贵预测器的标签中学习，使搜索询问网络而非其教师：标签的费用、学习的过程，以及它与教师的差距。</translation>
    </message>
    <message>
        <source>No task is open. The example shows everything with made-up numbers and needs no network.</source>
        <translation>没有打开的任务。示例用虚构数字展示全部功能，不需要网络。</translation>
    </message>
    <message>
        <source>Networks of the project</source>
        <translation>项目中的网络</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Network as safetensors…</source>
        <translation>网络存为 safetensors…</translation>
    </message>
    <message>
        <source>Copy as predictor</source>
        <translation>复制为预测器</translation>
    </message>
    <message>
        <source>Copy as command line</source>
        <translation>复制为命令行</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy the command line</source>
        <translation>复制命令行</translation>
    </message>
    <message>
        <source>As commands</source>
        <translation>对应命令</translation>
    </message>
    <message>
        <source>Before Start</source>
        <translation>开始之前</translation>
    </message>
    <message>
        <source>what it asks for and what that costs</source>
        <translation>询问内容及其费用</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>How good the network is</source>
        <translation>网络的质量</translation>
    </message>
    <message>
        <source>How good it is</source>
        <translation>质量</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>held out: labels that it never sees</source>
        <translation>留出：它从未见过的标签</translation>
    </message>
    <message>
        <source>Network against teacher</source>
        <translation>网络与教师</translation>
    </message>
    <message>
        <source>the nearer the diagonal, the better</source>
        <translation>越接近对角线越好</translation>
    </message>
    <message>
        <source>Learning curve</source>
        <translation>学习曲线</translation>
    </message>
    <message>
        <source>what more examples bring</source>
        <translation>增加样本的效果</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>测量</translation>
    </message>
    <message>
        <source>Measure the learning curve</source>
        <translation>测量学习曲线</translation>
    </message>
    <message>
        <source>Trains networks on parts of the labels, each size three times</source>
        <translation>用部分标签训练网络，每种规模三次</translation>
    </message>
    <message>
        <source>teacher %1, network %2</source>
        <translation>教师 %1，网络 %2</translation>
    </message>
    <message>
        <source>%1 examples: %2</source>
        <translation>%1 个样本：%2</translation>
    </message>
    <message>
        <source>%1 Training takes about %2.</source>
        <translation>%1训练约需 %2。</translation>
    </message>
    <message>
        <source>Counting what is labelled already…</source>
        <translation>正在统计已有标签…</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>what is labelled stays in the project</source>
        <translation>已有标签会保留在项目中</translation>
    </message>
    <message>
        <source>%1 · no. %2</source>
        <translation>%1 · 编号 %2</translation>
    </message>
    <message>
        <source>The held-out error, and both against the truth, appear here when a network is trained.</source>
        <translation>网络训练好后，留出误差以及二者与真值的对比会显示在此处。</translation>
    </message>
    <message>
        <source>It is not trained yet.</source>
        <translation>尚未训练。</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>正在停止…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Distil %1</source>
        <translation>蒸馏 %1</translation>
    </message>
    <message>
        <source>Save the network</source>
        <translation>保存网络</translation>
    </message>
    <message>
        <source>Networks (*.safetensors)</source>
        <translation>网络 (*.safetensors)</translation>
    </message>
</context>
<context>
    <name>foresearch::ui::DistilSettings</name>
    <message>
        <source>Labels</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>划分</translation>
    </message>
    <message>
        <source>Seed of the split whose demonstrations teachers are fitted to</source>
        <translation>划分的种子；教师在该划分的示例上拟合</translation>
    </message>
    <message>
        <source>Teacher</source>
        <translation>教师</translation>
    </message>
    <message>
        <source>Any predictor: a name, ensemble:P+Q, exec:PROGRAM, llm:PROMPT by the project&apos;s replies</source>
        <translation>任意预测器：名称、ensemble:P+Q、exec:PROGRAM、llm:PROMPT（使用项目中的回复）</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>样本数</translation>
    </message>
    <message>
        <source>Random architectures that the teacher labels</source>
        <translation>由教师标注的随机架构</translation>
    </message>
    <message>
        <source>Sample seed</source>
        <translation>抽样种子</translation>
    </message>
    <message>
        <source>Of the random architectures</source>
        <translation>用于随机架构</translation>
    </message>
    <message>
        <source>Held out, %</source>
        <translation>留出 (%)</translation>
    </message>
    <message>
        <source>Labels that no network learns from, to judge it by</source>
        <translation>网络不学习、只用于评判的标签</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>预设</translation>
    </message>
    <message>
        <source>recommended</source>
        <translation>推荐</translation>
    </message>
    <message>
        <source>paper</source>
        <translation>论文</translation>
    </message>
    <message>
        <source>Recommended: ours, normalised and small. Paper: as published</source>
        <translation>推荐：我们的设置，归一化且小型。论文：与发表的一致</translation>
    </message>
    <message>
        <source>Features</source>
        <translation>特征</translation>
    </message>
    <message>
        <source>10 averages</source>
        <translation>10 个均值</translation>
    </message>
    <message>
        <source>per layer</source>
        <translation>逐层</translation>
    </message>
    <message>
        <source>10 averages (HAT)</source>
        <translation>10 个均值 (HAT)</translation>
    </message>
    <message>
        <source>per layer (raw)</source>
        <translation>逐层（原始）</translation>
    </message>
    <message>
        <source>What the network sees of an architecture</source>
        <translation>网络所见的架构信息</translation>
    </message>
    <message>
        <source>Neurons</source>
        <translation>神经元数</translation>
    </message>
    <message>
        <source>Of each hidden layer</source>
        <translation>每个隐藏层</translation>
    </message>
    <message>
        <source>Hidden layers</source>
        <translation>隐藏层数</translation>
    </message>
    <message>
        <source>Between features and value</source>
        <translation>位于特征与值之间</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>学习率</translation>
    </message>
    <message>
        <source>Of Adam, at its highest</source>
        <translation>Adam 的最高学习率</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>批大小</translation>
    </message>
    <message>
        <source>Labels of one step</source>
        <translation>每步的标签数</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>步数</translation>
    </message>
    <message>
        <source>Of each network</source>
        <translation>每个网络</translation>
    </message>
    <message>
        <source>Seeds averaged</source>
        <translation>平均种子数</translation>
    </message>
    <message>
        <source>Networks whose mean becomes one network</source>
        <translation>取均值合为一个网络的网络数</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>种子</translation>
    </message>
    <message>
        <source>Of the first weights and the batches</source>
        <translation>用于初始权重与批次</translation>
    </message>
    <message>
        <source>Change of “%1”</source>
        <translation>更改“%1”</translation>
    </message>
    <message>
        <source>Its search space is sampled, its test architectures judge</source>
        <translation>从其搜索空间抽样，以其测试架构评判</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>foresearch::ui::EndpointDialog</name>
    <message>
        <source>Azure OpenAI (v1)</source>
        <translation>Azure OpenAI (v1)</translation>
    </message>
    <message>
        <source>Azure OpenAI (classic)</source>
        <translation>Azure OpenAI（经典）</translation>
    </message>
    <message>
        <source>Another one</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>answers by a JSON schema</source>
        <translation>按 JSON schema 作答</translation>
    </message>
    <message>
        <source>probabilities of tokens</source>
        <translation>token 概率</translation>
    </message>
    <message>
        <source>repeatable draws</source>
        <translation>可重复的抽样</translation>
    </message>
    <message>
        <source>several samples in one call</source>
        <translation>一次调用返回多个样本</translation>
    </message>
    <message>
        <source>temperatures of one&apos;s own</source>
        <translation>自定义温度</translation>
    </message>
    <message>
        <source>the share of tokens drawn from</source>
        <translation>参与抽样的 token 比例</translation>
    </message>
    <message>
        <source>token limit, new name</source>
        <translation>token 上限（新名称）</translation>
    </message>
    <message>
        <source>token limit, old name</source>
        <translation>token 上限（旧名称）</translation>
    </message>
    <message>
        <source>usage of answers in pieces</source>
        <translation>流式回答的用量</translation>
    </message>
    <message>
        <source>Endpoints of language models</source>
        <translation>语言模型端点</translation>
    </message>
    <message numerus="yes">
        <source>It answers: %n models.</source>
        <translation>
            <numerusform>有响应：%n 个模型。</numerusform>
        </translation>
    </message>
    <message>
        <source>Probed: what is refused is left out from now on.</source>
        <translation>探测完毕：今后将略过被拒绝的参数。</translation>
    </message>
    <message>
        <source>Endpoints</source>
        <translation>端点</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Remove the endpoint</source>
        <translation>移除端点</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Speaks as</source>
        <translation>接口类型</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>API version</source>
        <translation>API 版本</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>its name; on Azure the deployment&apos;s</source>
        <translation>模型名称；在 Azure 上为部署名称</translation>
    </message>
    <message>
        <source>Key is kept</source>
        <translation>密钥保存在</translation>
    </message>
    <message>
        <source>in the desktop&apos;s keychain</source>
        <translation>桌面的密钥环中</translation>
    </message>
    <message>
        <source>for this run only</source>
        <translation>仅限本次运行</translation>
    </message>
    <message>
        <source>in the environment: FORESEARCH_API_KEY</source>
        <translation>环境变量中：FORESEARCH_API_KEY</translation>
    </message>
    <message>
        <source>nowhere: none is needed</source>
        <translation>不保存：无需密钥</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>密钥</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Test connection</source>
        <translation>测试连接</translation>
    </message>
    <message>
        <source>Probe</source>
        <translation>探测</translation>
    </message>
    <message>
        <source>Tiny calls find out what the model accepts; they cost a few tokens</source>
        <translation>用极小的调用查明模型接受什么；会花费少量 token</translation>
    </message>
    <message>
        <source>Kept.</source>
        <translation>已保存。</translation>
    </message>
    <message>
        <source>GPT-4 and ChatGPT of June 2023, the paper&apos;s models, were shut down at OpenAI on 2026-10-23. What they said can be replayed from kept replies; new questions need one of these models.</source>
        <translation>论文所用的模型，即 2023 年 6 月的 GPT-4 和 ChatGPT，已于 2026-10-23 在 OpenAI 停用。它们说过的内容可从保留的回复中重放；新的提问需使用下列模型之一。</translation>
    </message>
    <message>
        <source>What is known of the endpoint</source>
        <translation>关于该端点的已知信息</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>What the model accepts</source>
        <translation>模型接受的参数</translation>
    </message>
    <message>
        <source>model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>owner</source>
        <translation>所有者</translation>
    </message>
    <message>
        <source>shut down on</source>
        <translation>停用日期</translation>
    </message>
    <message>
        <source>parameter</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>是否接受</translation>
    </message>
    <message>
        <source>what it is for</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>Models of the endpoint</source>
        <translation>端点的模型</translation>
    </message>
    <message>
        <source>Test the connection to see which models there are, and until when.</source>
        <translation>测试连接可查看有哪些模型及其可用期限。</translation>
    </message>
    <message>
        <source>Probe a model to see what it accepts.</source>
        <translation>探测模型可查看它接受什么。</translation>
    </message>
    <message>
        <source>one is kept; enter another to replace it</source>
        <translation>已保存一个；输入新的以替换</translation>
    </message>
    <message>
        <source>paste it here</source>
        <translation>粘贴到此处</translation>
    </message>
    <message>
        <source>The variable has to be set before the program starts.</source>
        <translation>须在程序启动前设置该变量。</translation>
    </message>
    <message>
        <source>It is in no project, settings file or picture, and is not shown again.</source>
        <translation>它不会出现在任何项目、设置文件或图片中，也不会再次显示。</translation>
    </message>
    <message>
        <source>%1, gone</source>
        <translation>%1（已停用）</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>Stop testing</source>
        <translation>停止测试</translation>
    </message>
    <message>
        <source>Stop probing</source>
        <translation>停止探测</translation>
    </message>
    <message>
        <source>Asking for the list of models…</source>
        <translation>正在请求模型列表…</translation>
    </message>
    <message>
        <source>Asking what %1 accepts…</source>
        <translation>正在询问 %1 接受什么…</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>已停止。</translation>
    </message>
    <message>
        <source>Name a model first: it is what is probed.</source>
        <translation>请先指定模型：探测的对象就是它。</translation>
    </message>
</context>
<context>
    <name>foresearch::ui::Errors</name>
    <message>
        <source>Stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>未找到</translation>
    </message>
    <message>
        <source>Cannot be read</source>
        <translation>无法读取</translation>
    </message>
    <message>
        <source>Cannot be written</source>
        <translation>无法写入</translation>
    </message>
    <message>
        <source>Not in the expected format</source>
        <translation>格式不符</translation>
    </message>
    <message>
        <source>A value that cannot be</source>
        <translation>不可能的值</translation>
    </message>
    <message>
        <source>Too large</source>
        <translation>过大</translation>
    </message>
    <message>
        <source>Written by a newer Foresearch</source>
        <translation>由更新版本的 Foresearch 写入</translation>
    </message>
    <message>
        <source>Not available here</source>
        <translation>此处不可用</translation>
    </message>
    <message>
        <source>No architecture meets the limits</source>
        <translation>没有架构满足限制</translation>
    </message>
    <message>
        <source>Has no value for this input</source>
        <translation>对此输入没有值</translation>
    </message>
    <message>
        <source>The endpoint cannot be reached</source>
        <translation>无法连接到端点</translation>
    </message>
    <message>
        <source>The budget is spent</source>
        <translation>预算已用完</translation>
    </message>
    <message>
        <source>A defect of Foresearch</source>
        <translation>Foresearch 的缺陷</translation>
    </message>
</context>
<context>
    <name>foresearch::ui::FigureCard</name>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Export of “%1”</source>
        <translation>导出“%1”</translation>
    </message>
    <message>
        <source>Copy or save the figure</source>
        <translation>复制或保存图表</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>复制图片</translation>
    </message>
    <message>
        <source>Copy data</source>
        <translation>复制数据</translation>
    </message>
    <message>
        <source>Save for one column…</source>
        <translation>按单栏保存…</translation>
    </message>
    <message>
        <source>Save for two columns…</source>
        <translation>按双栏保存…</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <source>Save the figure</source>
        <translation>保存图表</translation>
    </message>
    <message>
        <source>PDF (*.pdf);;SVG (*.svg);;PNG (*.png);;Data as CSV (*.csv)</source>
        <translation>PDF (*.pdf);;SVG (*.svg);;PNG (*.png);;CSV 数据 (*.csv)</translation>
    </message>
</context>
<context>
    <name>foresearch::ui::GenerationModel</name>
    <message>
        <source>random</source>
        <translation>随机</translation>
    </message>
    <message>
        <source>elite</source>
        <translation>精英</translation>
    </message>
    <message>
        <source>mutation of %1</source>
        <translation>%1 的变异</translation>
    </message>
    <message>
        <source>crossover of %1 and %2</source>
        <translation>%1 与 %2 的交叉</translation>
    </message>
    <message>
        <source>encoder / decoder</source>
        <translation>编码器 / 解码器</translation>
    </message>
    <message>
        <source>layers</source>
        <translation>层数</translation>
    </message>
    <message>
        <source>score</source>
        <translation>分数</translation>
    </message>
    <message>
        <source>latency, ms</source>
        <translation>延迟 (ms)</translation>
    </message>
    <message>
        <source>GFLOPs</source>
        <translation>GFLOPs</translation>
    </message>
    <message>
        <source>parameters, M</source>
        <translation>参数量 (M)</translation>
    </message>
    <message>
        <source>origin</source>
        <translation>来源</translation>
    </message>
</context>
<context>
    <name>foresearch::ui::ImportPanel</name>
    <message>
        <source>synthetic</source>
        <translation>合成</translation>
    </message>
    <message numerus="yes">
        <source>%n architectures</source>
        <translation>
            <numerusform>%n 个架构</numerusform>
        </translation>
    </message>
    <message>
        <source>seeds %1</source>
        <translation>种子 %1</translation>
    </message>
    <message>
        <source>Nothing is wrong with it.</source>
        <translation>没有问题。</translation>
    </message>
    <message numerus="yes">
        <source>%n problems. </source>
        <translation>
            <numerusform>%n 个问题。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>More than %n problems. </source>
        <translation>
            <numerusform>超过 %n 个问题。</numerusform>
        </translation>
    </message>
    <message>
        <source>Rows with a problem are left out. Enter copies one and opens its file.</source>
        <translation>有问题的行会被略过。按回车键复制该问题并打开其文件。</translation>
    </message>
    <message>
        <source>Import TFS-Eval</source>
        <translation>导入 TFS-Eval</translation>
    </message>
    <message>
        <source>Problems of the import</source>
        <translation>导入的问题</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>正在读取…</translation>
    </message>
    <message>
        <source>There is nothing in it that can be imported.</source>
        <translation>其中没有可导入的内容。</translation>
    </message>
    <message numerus="yes">
        <source>Import %n tasks</source>
        <translation>
            <numerusform>导入 %n 个任务</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>foresearch::ui::ImportProblemsModel</name>
    <message>
        <source>file</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>line</source>
        <translation>行</translation>
    </message>
    <message>
        <source>problem</source>
        <translation>问题</translation>
    </message>
</context>
<context>
    <name>foresearch::ui::IndividualPanel</name>
    <message>
        <source>What is shown of the architecture</source>
        <translation>显示架构的哪些内容</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>各层</translation>
    </message>
    <message>
        <source>Lineage</source>
        <translation>谱系</translation>
    </message>
    <message>
        <source>Scores</source>
        <translation>分数</translation>
    </message>
    <message>
        <source>Pair</source>
        <translation>架构对</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy the architecture</source>
        <translation>复制架构</translation>
    </message>
    <message>
        <source>Send to</source>
        <translation>发送到</translation>
    </message>
    <message>
        <source>Send the architecture to another stage</source>
        <translation>将架构发送到另一阶段</translation>
    </message>
    <message>
        <source>Line of ancestors</source>
        <translation>祖先序列</translation>
    </message>
    <message>
        <source>Scores by every predictor</source>
        <translation>各预测器的分数</translation>
    </message>
    <message>
        <source>Architectures of the search side by side</source>
        <translation>并排对比搜索中的架构</translation>
    </message>
    <message>
        <source>As JSON</source>
        <translation>以 JSON 格式</translation>
    </message>
    <message>
        <source>As HAT&apos;s yml</source>
        <translation>以 HAT 的 yml 格式</translation>
    </message>
    <message>
        <source>As prompt lines</source>
        <translation>以提示词行格式</translation>
    </message>
    <message>
        <source>Chosen</source>
        <translation>所选</translation>
    </message>
    <message>
        <source>Best so far</source>
        <translation>目前最佳</translation>
    </message>
    <message>
        <source>score %1</source>
        <translation>分数 %1</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 GFLOPs</source>
        <translation>%1 GFLOPs</translation>
    </message>
    <message>
        <source>%1 million parameters</source>
        <translation>%1 百万参数</translation>
    </message>
    <message>
        <source>No. %1: %2</source>
        <translation>编号 %1：%2</translation>
    </message>
    <message numerus="yes">
        <source>The line of nearest parents; %n more ancestors gave to crossovers (the other Lineage tab draws them all).</source>
        <translation>
            <numerusform>最近亲代的序列；另有 %n 个祖先参与了交叉（另一个“谱系”选项卡会全部绘出）。</numerusform>
        </translation>
    </message>
    <message>
        <source>The line of parents, back to the one that was drawn at random.</source>
        <translation>亲代序列，一直追溯到随机抽取的架构。</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>B is the best so far. With Ctrl a second dot or row takes its place.</source>
        <translation>B 是目前最佳。按住 Ctrl 可用第二个点或行代替它。</translation>
    </message>
    <message>
        <source>Choose a dot or a row: it stands here beside the best.</source>
        <translation>选择一个点或一行，它会在此与最佳架构并排显示。</translation>
    </message>
</context>
<context>
    <name>foresearch::ui::JobBar</name>
    <message>
        <source>Progress of the running job</source>
        <translation>运行中作业的进度</translation>
    </message>
    <message>
        <source>Show the jobs</source>
        <translation>显示作业</translation>
    </message>
</context>
<context>
    <name>foresearch::ui::JobsDock</name>
    <message>
        <source>Jobs</source>
        <translation>作业</translation>
    </message>
    <message>
        <source>Log of the chosen job</source>
        <translation>所选作业的日志</translation>
    </message>
    <message>
        <source>The log of the chosen job appears here.</source>
        <translation>所选作业的日志显示在此处。</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Ends the chosen job within a second; what is finished stays</source>
        <translation>在一秒内结束所选作业；已完成的部分会保留</translation>
    </message>
    <message>
        <source>Copy as command line</source>
        <translation>复制为命令行</translation>
    </message>
    <message>
        <source>Copies a foresearch-cli command that does the same</source>
        <translation>复制一条效果相同的 foresearch-cli 命令</translation>
    </message>
    <message>
        <source>Clear finished</source>
        <translation>清除已完成</translation>
    </message>
</context>
<context>
    <name>foresearch::ui::JobsModel</name>
    <message>
        <source>waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>running</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>stopping</source>
        <translation>正在停止</translation>
    </message>
    <message>
        <source>done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>%1 of %2 %3</source>
        <translation>%1 / %2 %3</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>剩余 %1</translation>
    </message>
    <message>
        <source>job</source>
        <translation>作业</translation>
    </message>
    <message>
        <source>state</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>rate</source>
        <translation>速率</translation>
    </message>
    <message>
        <source>time left</source>
        <translation>剩余时间</translation>
    </message>
</context>
<context>
    <name>foresearch::ui::LatencyForm</name>
    <message>
        <source>Name of this machine</source>
        <translation>本机名称</translation>
    </message>
    <message>
        <source>Under which the project keeps its latencies, and a search limits them</source>
        <translation>项目以此名称保存本机延迟，搜索以此限制延迟</translation>
    </message>
    <message>
        <source>Source ids</source>
        <translation>源端 id</translation>
    </message>
    <message>
        <source>Of the sentence, its end included</source>
        <translation>句子的 id 数，含结束符</translation>
    </message>
    <message>
        <source>Target ids</source>
        <translation>目标 id</translation>
    </message>
    <message>
        <source>That the decoder says</source>
        <translation>解码器输出的 id 数</translation>
    </message>
    <message>
        <source>Beam</source>
        <translation>束宽</translation>
    </message>
    <message>
        <source>Hypotheses side by side</source>
        <translation>并行假设数</translation>
    </message>
    <message>
        <source>Repetitions</source>
        <translation>重复次数</translation>
    </message>
    <message>
        <source>Timed runs of an architecture; fewer where they take more than 3 s</source>
        <translation>每个架构的计时次数；超过 3 秒时减少</translation>
    </message>
    <message>
        <source>What is measured</source>
        <translation>测量对象</translation>
    </message>
    <message>
        <source>Selected architectures</source>
        <translation>所选架构</translation>
    </message>
    <message>
        <source>Random architectures of the space</source>
        <translation>空间中的随机架构</translation>
    </message>
    <message>
        <source>A predictor of this machine&apos;s latencies learns from some hundred random ones</source>
        <translation>本机的延迟预测器从几百个随机架构中学习</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Random ones in the end</source>
        <translation>最终的随机架构数</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>种子</translation>
    </message>
    <message>
        <source>Of the random architectures</source>
        <translation>用于随机架构</translation>
    </message>
    <message>
        <source>Machine</source>
        <translation>机器</translation>
    </message>
</context>
<context>
    <name>foresearch::ui::LatencyPanel</name>
    <message>
        <source>%1 on %2: %3 ids to %4, beam %5, %6 repetitions, seed %7</source>
        <translation>%1，%2：%3 个 id 到 %4 个，束宽 %5，重复 %6 次，种子 %7</translation>
    </message>
    <message>
        <source>machine</source>
        <translation>机器</translation>
    </message>
    <message>
        <source>space</source>
        <translation>空间</translation>
    </message>
    <message>
        <source>measured</source>
        <translation>已测</translation>
    </message>
    <message>
        <source>tau</source>
        <translation>tau</translation>
    </message>
    <message>
        <source>on this machine, single precision, one thread, one sentence at a time</source>
        <translation>在本机，单精度，单线程，逐句</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>测量</translation>
    </message>
    <message>
        <source>Progress of the measurement</source>
        <translation>测量进度</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>Import latencies</source>
        <translation>导入延迟</translation>
    </message>
    <message>
        <source>Files of other machines: of Export here or of `foresearch-cli latency dataset`</source>
        <translation>其他机器的文件：由此处导出，或由 `foresearch-cli latency dataset` 生成</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Export latencies</source>
        <translation>导出延迟</translation>
    </message>
    <message>
        <source>The machine&apos;s latencies as a file to give away</source>
        <translation>将该机器的延迟导出为可分享的文件</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>拟合</translation>
    </message>
    <message>
        <source>Fit the latency predictor</source>
        <translation>拟合延迟预测器</translation>
    </message>
    <message>
        <source>A network learns the machine&apos;s latencies; a search takes it by the machine&apos;s name</source>
        <translation>网络学习该机器的延迟；搜索按机器名使用它</translation>
    </message>
    <message>
        <source>Machines of the project</source>
        <translation>项目中的机器</translation>
    </message>
    <message>
        <source>Machines whose latencies are measured or imported appear here.</source>
        <translation>已测量或导入延迟的机器显示在此处。</translation>
    </message>
    <message>
        <source>Machines</source>
        <translation>机器</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>This machine needs a name.</source>
        <translation>本机需要一个名称。</translation>
    </message>
    <message>
        <source>%1 measured so far, %2 are wanted.</source>
        <translation>已测量 %1 个，需要 %2 个。</translation>
    </message>
    <message>
        <source>None measured so far. They take some seconds each; what is measured stays when it is stopped.</source>
        <translation>尚未测量。每个需要几秒；停止后已测量的保留。</translation>
    </message>
    <message>
        <source>Select architectures in the table above.</source>
        <translation>请在上方表格中选择架构。</translation>
    </message>
    <message>
        <source>%1 selected, %2 of them measured.</source>
        <translation>已选 %1 个，其中 %2 个已测量。</translation>
    </message>
    <message>
        <source>%1 ms on %2: encoder %3 ± %4, decoder %5 ± %6, %7 repetitions</source>
        <translation>%2 上 %1 毫秒：编码器 %3 ± %4，解码器 %5 ± %6，重复 %7 次</translation>
    </message>
    <message>
        <source>%1 is too noisy to rank architectures: both halves of the measurement order them with Kendall&apos;s tau %2, expected at least %3.</source>
        <translation>%1 噪声过大，无法对架构排序：测量两半的排序 Kendall tau 为 %2，至少应为 %3。</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>正在停止…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>waits until another computation ends</source>
        <translation>等待另一项计算结束</translation>
    </message>
    <message>
        <source>a network learns the latencies</source>
        <translation>网络正在学习延迟</translation>
    </message>
    <message>
        <source>%1 of %2 architectures</source>
        <translation>%1 / %2 个架构</translation>
    </message>
    <message>
        <source>running</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>about %1 left</source>
        <translation>还需约 %1</translation>
    </message>
    <message>
        <source>Measure latencies of %1</source>
        <translation>测量 %1 的延迟</translation>
    </message>
    <message>
        <source>Fit the latencies of %1</source>
        <translation>拟合 %1 的延迟</translation>
    </message>
    <message>
        <source>Latencies (*.jsonl);;All files (*)</source>
        <translation>延迟 (*.jsonl);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Latencies (*.jsonl)</source>
        <translation>延迟 (*.jsonl)</translation>
    </message>
    <message>
        <source>Export %1</source>
        <translation>导出 %1</translation>
    </message>
    <message>
        <source>fitted</source>
        <translation>已拟合</translation>
    </message>
</context>
<context>
    <name>foresearch::ui::Limits</name>
    <message>
        <source>≤ %1 ms on %2</source>
        <translation>在 %2 上 ≤ %1 ms</translation>
    </message>
    <message>
        <source>≤ %1 GFLOPs</source>
        <translation>≤ %1 GFLOPs</translation>
    </message>
    <message>
        <source>≤ %1 million parameters</source>
        <translation>≤ %1 百万参数</translation>
    </message>
    <message>
        <source>no limits</source>
        <translation>无限制</translation>
    </message>
</context>
<context>
    <name>foresearch::ui::LineageModel</name>
    <message>
        <source>%1 by %2</source>
        <translation>%2 给出的 %1</translation>
    </message>
    <message>
        <source>drawn from the space</source>
        <translation>从空间抽取</translation>
    </message>
    <message>
        <source>only what is not used</source>
        <translation>仅未使用的部分</translation>
    </message>
    <message>
        <source>iteration</source>
        <translation>迭代</translation>
    </message>
    <message>
        <source>origin</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>score</source>
        <translation>分数</translation>
    </message>
    <message>
        <source>what changed</source>
        <translation>变化</translation>
    </message>
</context>
<context>
    <name>foresearch::ui::LlmPanel</name>
    <message>
        <source>Ask language models</source>
        <translation>询问语言模型</translation>
    </message>
    <message>
        <source>every reply is kept in the project before it is used</source>
        <translation>每条回复在使用前都会保留在项目中</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>端点</translation>
    </message>
    <message>
        <source>Endpoints…</source>
        <translation>端点…</translation>
    </message>
    <message>
        <source>Enter an address and a key, test the connection, see what models there are</source>
        <translation>输入地址和密钥、测试连接、查看有哪些模型</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>its name; on Azure the deployment&apos;s</source>
        <translation>模型名称；在 Azure 上为部署名称</translation>
    </message>
    <message>
        <source>Prompts</source>
        <translation>提示词</translation>
    </message>
    <message>
        <source>Seeds</source>
        <translation>种子</translation>
    </message>
    <message>
        <source>A predictor is in the table when it has answered for every seed</source>
        <translation>预测器对每个种子都作答后才会列入表格</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>样本数</translation>
    </message>
    <message>
        <source>Calls for each architecture</source>
        <translation>每个架构的调用次数</translation>
    </message>
    <message>
        <source>Of the samples</source>
        <translation>样本取</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>均值</translation>
    </message>
    <message>
        <source>median</source>
        <translation>中位数</translation>
    </message>
    <message>
        <source>What the samples of an architecture become</source>
        <translation>一个架构的多个样本如何合并</translation>
    </message>
    <message>
        <source>its own</source>
        <translation>模型默认</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>温度</translation>
    </message>
    <message>
        <source>0 for the same answer each time; its own: the model&apos;s, where it takes no other</source>
        <translation>0 表示每次回答相同；模型默认：模型自身的温度，用于不接受其他温度的模型</translation>
    </message>
    <message>
        <source>Answers from</source>
        <translation>回答来源</translation>
    </message>
    <message>
        <source>Kept replies, else the endpoint</source>
        <translation>保留的回复，没有则询问端点</translation>
    </message>
    <message>
        <source>Kept replies only (replay)</source>
        <translation>仅保留的回复（重放）</translation>
    </message>
    <message>
        <source>A replay needs no network and no key</source>
        <translation>重放不需要网络和密钥</translation>
    </message>
    <message>
        <source>At most, in dollars</source>
        <translation>上限（美元）</translation>
    </message>
    <message>
        <source>No call is made that might pass this</source>
        <translation>不会发起可能超出此上限的调用</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>无限制</translation>
    </message>
    <message>
        <source>At most, in calls</source>
        <translation>上限（调用次数）</translation>
    </message>
    <message>
        <source>Calls of one run</source>
        <translation>一次运行的调用次数</translation>
    </message>
    <message>
        <source>At most, in tokens</source>
        <translation>上限（token 数）</translation>
    </message>
    <message>
        <source>Prompt and answer tokens of one run</source>
        <translation>一次运行的提示词与回答 token 数</translation>
    </message>
    <message>
        <source>Ask about the demonstrations too</source>
        <translation>同时询问示例</translation>
    </message>
    <message>
        <source>Calibration learns from what the model says of them</source>
        <translation>校准会从模型对示例的回答中学习</translation>
    </message>
    <message>
        <source>Ask about the demonstrations</source>
        <translation>询问示例</translation>
    </message>
    <message>
        <source>Replies of all questions</source>
        <translation>所有提问的回复</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Close the questions</source>
        <translation>关闭提问</translation>
    </message>
    <message>
        <source>Change of “%1”</source>
        <translation>更改“%1”</translation>
    </message>
    <message>
        <source>none entered yet</source>
        <translation>尚未输入</translation>
    </message>
    <message>
        <source>choose one</source>
        <translation>请选择</translation>
    </message>
    <message>
        <source>shut down on %1</source>
        <translation>于 %1 停用</translation>
    </message>
    <message numerus="yes">
        <source>Ladder, %n prompts</source>
        <translation>
            <numerusform>阶梯，%n 个提示词</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n prompts</source>
        <translation>
            <numerusform>%n 个提示词</numerusform>
        </translation>
    </message>
    <message>
        <source>The whole ladder</source>
        <translation>整个阶梯</translation>
    </message>
    <message>
        <source>The whole prompt only</source>
        <translation>仅完整提示词</translation>
    </message>
    <message>
        <source>The project&apos;s prompt of this name</source>
        <translation>项目中的同名提示词</translation>
    </message>
    <message>
        <source>all %1</source>
        <translation>全部 %1 个</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>正在停止…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Replay</source>
        <translation>重放</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>正在统计…</translation>
    </message>
    <message>
        <source> · the model is shut down on %1</source>
        <translation> · 该模型于 %1 停用</translation>
    </message>
    <message>
        <source>Enter an endpoint first: “Endpoints…”.</source>
        <translation>请先输入端点：“端点…”。</translation>
    </message>
    <message>
        <source>The project names an endpoint that is none of yours: enter its address and key to ask it, or replay the kept replies.</source>
        <translation>项目指定的端点尚未在本机设置：请输入其地址和密钥以便询问，或重放保留的回复。</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>已停止。</translation>
    </message>
    <message numerus="yes">
        <source>All replies are kept; Continue asks for the %n that are missing.</source>
        <translation>
            <numerusform>所有回复均已保留；“继续”会询问缺少的 %n 条。</numerusform>
        </translation>
    </message>
    <message>
        <source>Replay %1</source>
        <translation>重放 %1</translation>
    </message>
    <message>
        <source>Ask %1</source>
        <translation>询问 %1</translation>
    </message>
</context>
<context>
    <name>foresearch::ui::Locator</name>
    <message>
        <source>Locator</source>
        <translation>快速定位</translation>
    </message>
    <message>
        <source>Type to find an action, a predictor or an architecture</source>
        <translation>输入以查找操作、预测器或架构</translation>
    </message>
    <message>
        <source>Go to… actions, architectures</source>
        <translation>转到… 操作、架构</translation>
    </message>
    <message>
        <source>What the locator found</source>
        <translation>快速定位的结果</translation>
    </message>
    <message>
        <source>Ctrl+K</source>
        <translation>Ctrl+K</translation>
    </message>
    <message>
        <source>Nothing here is called so.</source>
        <translation>没有此名称的项目。</translation>
    </message>
</context>
<context>
    <name>foresearch::ui::LocatorSources</name>
    <message>
        <source>%1 / %2 · %3 / %4 layers</source>
        <translation>%1 / %2 · %3 / %4 层</translation>
    </message>
    <message>
        <source>Architecture</source>
        <translation>架构</translation>
    </message>
    <message>
        <source>BLEU %1</source>
        <translation>BLEU %1</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>提示词</translation>
    </message>
</context>
<context>
    <name>foresearch::ui::MainWindow</name>
    <message>
        <source>Foresearch</source>
        <translation>Foresearch</translation>
    </message>
    <message>
        <source>Stages</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Predict</source>
        <translation>预测</translation>
    </message>
    <message>
        <source>Idle</source>
        <translation>空闲</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Jobs</source>
        <translation>作业(&amp;J)</translation>
    </message>
    <message>
        <source>Ctrl+J</source>
        <translation>Ctrl+J</translation>
    </message>
    <message>
        <source>&amp;Reset layout</source>
        <translation>重置布局(&amp;R)</translation>
    </message>
    <message>
        <source>Puts window, docks and bars back where they were at the first start</source>
        <translation>将窗口、停靠面板和工具栏恢复到首次启动时的位置</translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation>全屏(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Go to…</source>
        <translation>转到(&amp;G)…</translation>
    </message>
    <message>
        <source>Ctrl+K</source>
        <translation>Ctrl+K</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>主题(&amp;T)</translation>
    </message>
    <message>
        <source>Theme of the &amp;system</source>
        <translation>系统主题(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Light theme</source>
        <translation>浅色主题(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Dark theme</source>
        <translation>深色主题(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;About Foresearch</source>
        <translation>关于 Foresearch(&amp;A)</translation>
    </message>
    <message>
        <source>%1 – Foresearch</source>
        <translation>%1 – Foresearch</translation>
    </message>
    <message>
        <source>%1 · all saved</source>
        <translation>%1 · 已全部保存</translation>
    </message>
    <message>
        <source>%1 · read-only</source>
        <translation>%1 · 只读</translation>
    </message>
    <message>
        <source>The project is read-only and shown as it changes. %1</source>
        <translation>项目为只读，并随其变化而更新显示。%1</translation>
    </message>
    <message>
        <source>&amp;Recent projects</source>
        <translation>最近的项目(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Welcome</source>
        <translation>欢迎(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Report a problem…</source>
        <translation>报告问题(&amp;R)…</translation>
    </message>
    <message>
        <source>Writes versions and the logs of the jobs into an archive, without data or keys</source>
        <translation>将版本信息和作业日志写入压缩包，不含数据和密钥</translation>
    </message>
    <message>
        <source>Quit Foresearch</source>
        <translation>退出 Foresearch</translation>
    </message>
    <message numerus="yes">
        <source>%n jobs are still running.</source>
        <translation>
            <numerusform>仍有 %n 个作业在运行。</numerusform>
        </translation>
    </message>
    <message>
        <source>What they have finished is kept; the rest is lost.</source>
        <translation>已完成的部分会保留，其余将丢失。</translation>
    </message>
    <message>
        <source>Stop and quit</source>
        <translation>停止并退出</translation>
    </message>
    <message>
        <source>Keep running</source>
        <translation>继续运行</translation>
    </message>
    <message>
        <source>Where to write the report</source>
        <translation>报告的写入位置</translation>
    </message>
    <message>
        <source>The report is in %1. Look through it, and attach it where you describe the problem.</source>
        <translation>报告位于 %1。请先查看，再在描述问题处附上。</translation>
    </message>
    <message>
        <source>Distil</source>
        <translation>蒸馏</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>提示词</translation>
    </message>
    <message>
        <source>&amp;Endpoints of language models…</source>
        <translation>语言模型端点(&amp;E)…</translation>
    </message>
    <message>
        <source>Addresses, keys and models that can be asked</source>
        <translation>可询问的地址、密钥和模型</translation>
    </message>
    <message>
        <source>Finds actions, prompts and architectures by their name</source>
        <translation>按名称查找操作、提示词和架构</translation>
    </message>
    <message>
        <source>Supernet</source>
        <translation>超网络</translation>
    </message>
    <message>
        <source>Add supernet</source>
        <translation>添加超网络</translation>
    </message>
    <message>
        <source>Train from scratch</source>
        <translation>从零训练</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>报告</translation>
    </message>
</context>
<context>
    <name>foresearch::ui::MessageStrip</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Close the message</source>
        <translation>关闭消息</translation>
    </message>
</context>
<context>
    <name>foresearch::ui::Numbers</name>
    <message>
        <source>%1 × 10%2</source>
        <translation>%1 × 10%2</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 分钟</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 小时 %2 分钟</translation>
    </message>
    <message>
        <source>%1 %2/s</source>
        <translation>%1 %2/秒</translation>
    </message>
    <message>
        <source>%1 %2/min</source>
        <translation>%1 %2/分钟</translation>
    </message>
</context>
<context>
    <name>foresearch::ui::PairPanel</name>
    <message>
        <source>Side by side</source>
        <translation>并排对比</translation>
    </message>
    <message>
        <source>Chosen architectures side by side</source>
        <translation>并排对比所选架构</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>上一对</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一对</translation>
    </message>
    <message>
        <source>The pair before</source>
        <translation>前一对架构</translation>
    </message>
    <message>
        <source>The next pair in the wrong order</source>
        <translation>下一对排序错误的架构</translation>
    </message>
    <message>
        <source>Pair at distance %1</source>
        <translation>距离为 %1 的架构对</translation>
    </message>
    <message>
        <source>%1 of %2 · %3</source>
        <translation>%1 / %2 · %3</translation>
    </message>
    <message>
        <source>the first two of %1</source>
        <translation>%1 个中的前两个</translation>
    </message>
    <message>
        <source>Choose a point, a row or a bar: its architectures stand here side by side. With Ctrl, a second one joins the first.</source>
        <translation>选择一个点、一行或一个条形，其架构会在此并排显示。按住 Ctrl 可再选第二个。</translation>
    </message>
    <message>
        <source>true BLEU</source>
        <translation>真实 BLEU</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>A</source>
        <translation>A</translation>
    </message>
    <message>
        <source>B</source>
        <translation>B</translation>
    </message>
</context>
<context>
    <name>foresearch::ui::PairPreviewModel</name>
    <message>
        <source>stays</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>pair</source>
        <translation>句对</translation>
    </message>
    <message>
        <source>source</source>
        <translation>源语</translation>
    </message>
    <message>
        <source>target</source>
        <translation>目标语</translation>
    </message>
</context>
<context>
    <name>foresearch::ui::PairwiseModel</name>
    <message>
        <source>not distinguishable</source>
        <translation>无法区分</translation>
    </message>
    <message>
        <source>better by %1</source>
        <translation>优 %1</translation>
    </message>
    <message>
        <source>worse by %1</source>
        <translation>劣 %1</translation>
    </message>
    <message>
        <source>%1 and %2: %3</source>
        <translation>%1 与 %2：%3</translation>
    </message>
    <message>
        <source>this one is …</source>
        <translation>此预测器…</translation>
    </message>
    <message>
        <source>than %1</source>
        <translation>相比 %1</translation>
    </message>
</context>
<context>
    <name>foresearch::ui::PathField</name>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Choose: %1</source>
        <translation>选择：%1</translation>
    </message>
</context>
<context>
    <name>foresearch::ui::PredictPage</name>
    <message>
        <source>Predict</source>
        <translation>预测</translation>
    </message>
    <message>
        <source>synthetic</source>
        <translation>合成</translation>
    </message>
    <message numerus="yes">
        <source>%n test architectures</source>
        <translation>
            <numerusform>%n 个测试架构</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n seeds</source>
        <translation>
            <numerusform>%n 个种子</numerusform>
        </translation>
    </message>
    <message>
        <source>Here predictors are compared on the task&apos;s test architectures: their errors and rank correlations with intervals, and the pairs that they put in the wrong order.</source>
        <translation>在此以任务的测试架构比较预测器：误差与秩相关及其置信区间，以及被它们排错顺序的架构对。</translation>
    </message>
    <message>
        <source>No task is open. The example shows everything with made-up numbers and needs no network.</source>
        <translation>没有打开的任务。示例用虚构数字展示全部功能，不需要网络。</translation>
    </message>
    <message>
        <source>Truth</source>
        <translation>真值</translation>
    </message>
    <message>
        <source>Truth: validation BLEU</source>
        <translation>真值：验证 BLEU</translation>
    </message>
    <message>
        <source>Truth: test BLEU</source>
        <translation>真值：测试 BLEU</translation>
    </message>
    <message>
        <source>Which BLEU of the networks trained from scratch predictions are judged against</source>
        <translation>以从零训练的网络的哪种 BLEU 评判预测</translation>
    </message>
    <message>
        <source>Add predictor…</source>
        <translation>添加预测器…</translation>
    </message>
    <message>
        <source>Import predictions…</source>
        <translation>导入预测…</translation>
    </message>
    <message>
        <source>Anybody&apos;s predictions from a CSV or JSONL file</source>
        <translation>来自 CSV 或 JSONL 文件的任意预测</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Judge</source>
        <translation>评判</translation>
    </message>
    <message>
        <source>Import predictions</source>
        <translation>导入预测</translation>
    </message>
    <message>
        <source>Predictions (*.csv *.jsonl);;All files (*)</source>
        <translation>预测 (*.csv *.jsonl);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Copy as command line</source>
        <translation>复制为命令行</translation>
    </message>
    <message>
        <source>Predictors against each other</source>
        <translation>预测器两两比较</translation>
    </message>
    <message>
        <source>Predictions</source>
        <translation>预测</translation>
    </message>
    <message>
        <source>Predictors</source>
        <translation>预测器</translation>
    </message>
    <message>
        <source>Remove from the table</source>
        <translation>从表格中移除</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Against each other</source>
        <translation>两两比较</translation>
    </message>
    <message>
        <source>Compared by</source>
        <translation>比较依据</translation>
    </message>
    <message>
        <source>Select rows to see their predictors in the figures; two of them are compared in words.</source>
        <translation>选择行即可在图中查看其预测器；选两个时以文字比较。</translation>
    </message>
    <message>
        <source>Select a second predictor to compare it with %1.</source>
        <translation>再选一个预测器与“%1”比较。</translation>
    </message>
    <message>
        <source>%1 and %2: %3</source>
        <translation>%1 与 %2：%3</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>正在停止…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>All judged</source>
        <translation>已全部评判</translation>
    </message>
    <message numerus="yes">
        <source>Judge %n predictors</source>
        <translation>
            <numerusform>评判 %n 个预测器</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>移除 %1</translation>
    </message>
    <message>
        <source>Change of the truth</source>
        <translation>更改真值</translation>
    </message>
    <message>
        <source>Predictors compared in pairs appear here.</source>
        <translation>两两比较的预测器会显示在此处。</translation>
    </message>
    <message>
        <source>Predictions of the chosen predictors appear here.</source>
        <translation>所选预测器的预测会显示在此处。</translation>
    </message>
    <message>
        <source>Predictors appear here with their errors and intervals.</source>
        <translation>预测器及其误差和区间会显示在此处。</translation>
    </message>
    <message>
        <source>Ask models…</source>
        <translation>询问模型…</translation>
    </message>
    <message>
        <source>Language models as predictors: what they cost, within a budget, with every reply kept</source>
        <translation>以语言模型作为预测器：列明费用、不超预算，并保留每条回复</translation>
    </message>
    <message>
        <source>table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>ablation</source>
        <translation>消融表</translation>
    </message>
    <message>
        <source>Copy questions as command line</source>
        <translation>将提问复制为命令行</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行</translation>
    </message>
    <message>
        <source>All rows</source>
        <translation>所有行</translation>
    </message>
    <message>
        <source>Largest errors</source>
        <translation>误差最大</translation>
    </message>
    <message>
        <source>Without a value</source>
        <translation>没有值</translation>
    </message>
    <message>
        <source>Wrongly ordered</source>
        <translation>排序错误</translation>
    </message>
    <message>
        <source>Predictors disagree</source>
        <translation>预测器不一致</translation>
    </message>
    <message>
        <source>By the predictors that are selected in the first table</source>
        <translation>依据第一个表格中选中的预测器</translation>
    </message>
    <message>
        <source>Add calibrated and ensemble</source>
        <translation>添加校准与集成</translation>
    </message>
    <message>
        <source>What the prompt adds over the controls that need no network: the same model corrected on the demonstrations, and its mean with the regression</source>
        <translation>提示词相对于无需网络的对照有何增益：用示例校正的同一模型，以及它与回归的均值</translation>
    </message>
    <message>
        <source>What each component of the prompt adds</source>
        <translation>提示词各组件的增益</translation>
    </message>
    <message>
        <source>Ablation</source>
        <translation>消融</translation>
    </message>
    <message>
        <source>%1. Mean ± sd over the seeds; in brackets the 95 % interval if other architectures had been drawn.</source>
        <translation>%1。各种子的均值 ± 标准差；方括号内为假若抽取其他架构时的 95 % 区间。</translation>
    </message>
</context>
<context>
    <name>foresearch::ui::PredictPlots</name>
    <message>
        <source>%1
truth %2, predicted %3</source>
        <translation>%1
真值 %2，预测 %3</translation>
    </message>
    <message>
        <source>%1 ± %2</source>
        <translation>%1 ± %2</translation>
    </message>
    <message>
        <source>Against the truth</source>
        <translation>与真值对比</translation>
    </message>
    <message>
        <source>points on the dashed line are right</source>
        <translation>虚线上的点预测准确</translation>
    </message>
    <message>
        <source>Wrongly ordered pairs</source>
        <translation>排序错误的架构对</translation>
    </message>
    <message>
        <source>click a bar</source>
        <translation>点击条形</translation>
    </message>
    <message>
        <source>Cumulative</source>
        <translation>累积</translation>
    </message>
    <message>
        <source>share up to a distance</source>
        <translation>至某距离的占比</translation>
    </message>
    <message numerus="yes">
        <source>%n predictors are in other units and not shown</source>
        <translation>
            <numerusform>%n 个预测器单位不同，未显示</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>foresearch::ui::PredictionTableModel</name>
    <message>
        <source>%1: %2 %3</source>
        <translation>%1：%2 %3</translation>
    </message>
    <message>
        <source>%1 %2 off the truth</source>
        <translation>与真值相差 %1 %2</translation>
    </message>
    <message>
        <source>± %1 %2</source>
        <translation>± %1 %2</translation>
    </message>
    <message>
        <source>outside the demonstrations</source>
        <translation>超出示例范围</translation>
    </message>
    <message>
        <source>seed</source>
        <translation>种子</translation>
    </message>
    <message>
        <source>encoder</source>
        <translation>编码器</translation>
    </message>
    <message>
        <source>decoder</source>
        <translation>解码器</translation>
    </message>
    <message>
        <source>layers</source>
        <translation>层数</translation>
    </message>
    <message>
        <source>true BLEU</source>
        <translation>真实 BLEU</translation>
    </message>
    <message>
        <source>no value</source>
        <translation>没有值</translation>
    </message>
    <message>
        <source>the reply&apos;s number is far outside the demonstrations</source>
        <translation>回复的数值远超出示例范围</translation>
    </message>
    <message>
        <source>± %1</source>
        <translation>± %1</translation>
    </message>
    <message>
        <source>by a reply that was kept before</source>
        <translation>来自先前保留的回复</translation>
    </message>
    <message>
        <source>%1: no value. %2</source>
        <translation>%1：没有值。%2</translation>
    </message>
    <message>
        <source>By a reply that was kept before: nobody was asked.</source>
        <translation>来自先前保留的回复：未询问任何模型。</translation>
    </message>
</context>
<context>
    <name>foresearch::ui::PredictorPanel</name>
    <message>
        <source>Add a predictor</source>
        <translation>添加预测器</translation>
    </message>
    <message>
        <source>Predictor</source>
        <translation>预测器</translation>
    </message>
    <message>
        <source>calibrated:hat, ensemble:ridge+regression, exec:./predict.py …</source>
        <translation>calibrated:hat, ensemble:ridge+regression, exec:./predict.py …</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Add %1</source>
        <translation>添加 %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Supernet…</source>
        <translation>超网络…</translation>
    </message>
    <message>
        <source>A checkpoint and a corpus to score architectures with</source>
        <translation>用于为架构评分的检查点和语料库</translation>
    </message>
    <message>
        <source>A name, or calibrated:P, ensemble:P+Q, stack:P+Q, exec:PROGRAM, distilled:FILE, supernet:FILE@CORPUS.</source>
        <translation>名称，或 calibrated:P、ensemble:P+Q、stack:P+Q、exec:PROGRAM、distilled:FILE、supernet:FILE@CORPUS。</translation>
    </message>
</context>
<context>
    <name>foresearch::ui::PredictorTableModel</name>
    <message>
        <source>not judged yet</source>
        <translation>尚未评判</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>%1, %2 outside</source>
        <translation>%1，%2 个超出范围</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>%1 %2 ± %3 over the seeds, 95 %: %4</source>
        <translation>%1 %2 ± %3（各种子），95 % 区间：%4</translation>
    </message>
    <message numerus="yes">
        <source>%n predictions are for architectures outside the demonstrations.</source>
        <translation>
            <numerusform>%n 个预测针对超出示例范围的架构。</numerusform>
        </translation>
    </message>
    <message>
        <source>predictor</source>
        <translation>预测器</translation>
    </message>
    <message>
        <source>MAE, BLEU</source>
        <translation>MAE (BLEU)</translation>
    </message>
    <message>
        <source>95 % interval</source>
        <translation>95 % 区间</translation>
    </message>
    <message>
        <source>Kendall tau</source>
        <translation>Kendall τ</translation>
    </message>
    <message>
        <source>Spearman</source>
        <translation>Spearman</translation>
    </message>
    <message>
        <source>regret at 1, BLEU</source>
        <translation>前 1 遗憾 (BLEU)</translation>
    </message>
    <message>
        <source>regret at 3, BLEU</source>
        <translation>前 3 遗憾 (BLEU)</translation>
    </message>
    <message>
        <source>predicted</source>
        <translation>已预测</translation>
    </message>
    <message>
        <source>what it is</source>
        <translation>类型</translation>
    </message>
</context>
<context>
    <name>foresearch::ui::ProjectActions</name>
    <message>
        <source>&amp;New project…</source>
        <translation>新建项目(&amp;N)…</translation>
    </message>
    <message>
        <source>Begins an empty project in a file that keeps every step at once</source>
        <translation>在一个立即保存每一步的文件中新建空项目</translation>
    </message>
    <message>
        <source>&amp;Open project…</source>
        <translation>打开项目(&amp;O)…</translation>
    </message>
    <message>
        <source>Opens a project file</source>
        <translation>打开项目文件</translation>
    </message>
    <message>
        <source>Open the &amp;example</source>
        <translation>打开示例(&amp;E)</translation>
    </message>
    <message>
        <source>Opens a project that was measured on made-up sentences and shows everything, offline</source>
        <translation>打开一个在生成句子上测得、离线展示全部功能的项目</translation>
    </message>
    <message>
        <source>Example</source>
        <translation>示例</translation>
    </message>
    <message>
        <source>&amp;Import TFS-Eval folder…</source>
        <translation>导入 TFS-Eval 文件夹(&amp;I)…</translation>
    </message>
    <message>
        <source>Ctrl+I</source>
        <translation>Ctrl+I</translation>
    </message>
    <message>
        <source>Reads architectures with their measured BLEU from a folder</source>
        <translation>从文件夹读取架构及其实测 BLEU</translation>
    </message>
    <message>
        <source>Import TFS-Eval &amp;file…</source>
        <translation>导入 TFS-Eval 文件(&amp;F)…</translation>
    </message>
    <message>
        <source>Reads architectures with their measured BLEU from a JSONL or CSV file</source>
        <translation>从 JSONL 或 CSV 文件读取架构及其实测 BLEU</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>Read %1</source>
        <translation>读取 %1</translation>
    </message>
    <message>
        <source>New project</source>
        <translation>新建项目</translation>
    </message>
    <message>
        <source>Projects (*.foresearch)</source>
        <translation>项目 (*.foresearch)</translation>
    </message>
    <message>
        <source>Open a project</source>
        <translation>打开项目</translation>
    </message>
    <message>
        <source>Import a folder of TFS-Eval</source>
        <translation>导入 TFS-Eval 文件夹</translation>
    </message>
    <message>
        <source>Import a file of TFS-Eval</source>
        <translation>导入 TFS-Eval 文件</translation>
    </message>
    <message>
        <source>TFS-Eval (*.jsonl *.csv);;All files (*)</source>
        <translation>TFS-Eval (*.jsonl *.csv);;所有文件 (*)</translation>
    </message>
    <message>
        <source>&amp;Undo: %1</source>
        <translation>撤销(&amp;U)：%1</translation>
    </message>
    <message>
        <source>&amp;Redo: %1</source>
        <translation>重做(&amp;R)：%1</translation>
    </message>
</context>
<context>
    <name>foresearch::ui::PromptEditors</name>
    <message>
        <source>Edit of “%1”</source>
        <translation>编辑“%1”</translation>
    </message>
    <message>
        <source>Heading of all instructions</source>
        <translation>所有指令的标题</translation>
    </message>
    <message>
        <source>Heading of the instructions</source>
        <translation>指令的标题</translation>
    </message>
    <message>
        <source>Instruction</source>
        <translation>指令</translation>
    </message>
    <message>
        <source>Heading</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Heading of the hyperparameters</source>
        <translation>超参数的标题</translation>
    </message>
    <message>
        <source>Definition: %1</source>
        <translation>定义：%1</translation>
    </message>
    <message>
        <source>Test architecture in the preview</source>
        <translation>预览中的测试架构</translation>
    </message>
    <message>
        <source>Which one of the split the preview shows; each is asked about in its own prompt</source>
        <translation>预览展示该划分中的哪一个；每个架构都用各自的提示词询问</translation>
    </message>
    <message>
        <source>Shown</source>
        <translation>展示</translation>
    </message>
    <message>
        <source>Heading (layout of the figure only)</source>
        <translation>标题（仅用于图的版式）</translation>
    </message>
    <message>
        <source>Heading of the test architecture</source>
        <translation>测试架构的标题</translation>
    </message>
    <message>
        <source>One text. $$$task_examples$$$ and $$$seedarch_examples$$$ stand for the examples; the test architecture follows it.</source>
        <translation>一段文本。$$$task_examples$$$ 和 $$$seedarch_examples$$$ 代表示例；测试架构接在其后。</translation>
    </message>
    <message>
        <source>Text of the prompt</source>
        <translation>提示词的文本</translation>
    </message>
    <message numerus="yes">
        <source>of %n test architectures of seed %1</source>
        <translation>
            <numerusform>共 %n 个测试架构，种子 %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Without a task, the preview shows an arbitrary architecture.</source>
        <translation>没有任务时，预览展示任意一个架构。</translation>
    </message>
</context>
<context>
    <name>foresearch::ui::PromptPage</name>
    <message>
        <source>Prompt</source>
        <translation>提示词</translation>
    </message>
    <message>
        <source>Here a prompt is put together that has a language model predict how good an architecture is: its components switched on and off, the whole text with its tokens and its price, every version.</source>
        <translation>在此编写让语言模型预测架构优劣的提示词：可开关各组件，查看全文及其 token 数和价格，以及每个版本。</translation>
    </message>
    <message>
        <source>No project is open. The example shows everything with made-up numbers and needs no network.</source>
        <translation>没有打开的项目。示例用虚构数字展示全部功能，不需要网络。</translation>
    </message>
    <message>
        <source>Another prompt of the project, or a new name for this one</source>
        <translation>项目中的另一个提示词，或此提示词的新名称</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Make the ablation ladder</source>
        <translation>创建消融阶梯</translation>
    </message>
    <message>
        <source>Seven prompts with these words, each with one more component than the one before: the last block of the paper&apos;s Table 1</source>
        <translation>用这些文字生成七个提示词，每个比前一个多一个组件：即论文表 1 的最后一部分</translation>
    </message>
    <message>
        <source>Ablation ladder</source>
        <translation>消融阶梯</translation>
    </message>
    <message>
        <source>From a template</source>
        <translation>从模板新建</translation>
    </message>
    <message>
        <source>Copy of this prompt</source>
        <translation>此提示词的副本</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>Remove this prompt</source>
        <translation>移除此提示词</translation>
    </message>
    <message>
        <source>Removal of a prompt</source>
        <translation>移除提示词</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>复制为文本</translation>
    </message>
    <message>
        <source>Text…</source>
        <translation>文本…</translation>
    </message>
    <message>
        <source>Prompt as JSON…</source>
        <translation>JSON 格式的提示词…</translation>
    </message>
    <message>
        <source>Copy as command line</source>
        <translation>复制为命令行</translation>
    </message>
    <message>
        <source>Components of the prompt</source>
        <translation>提示词的组件</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>版式</translation>
    </message>
    <message>
        <source>as the authors&apos; program</source>
        <translation>与作者的程序一致</translation>
    </message>
    <message>
        <source>as the paper&apos;s Figure 3</source>
        <translation>与论文图 3 一致</translation>
    </message>
    <message>
        <source>Program: GFLOPS before BLEU, ends in “BLEU: ”. Figure: numbered examples, BLEU first</source>
        <translation>程序：GFLOPS 在 BLEU 之前，以“BLEU: ”结尾。图：示例编号，BLEU 在前</translation>
    </message>
    <message>
        <source>Components</source>
        <translation>组件</translation>
    </message>
    <message>
        <source>Space switches one on and off</source>
        <translation>按空格键开关组件</translation>
    </message>
    <message>
        <source>Text or difference</source>
        <translation>文本或差异</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差异</translation>
    </message>
    <message>
        <source>Preview of the prompt</source>
        <translation>提示词预览</translation>
    </message>
    <message>
        <source>Difference between two versions</source>
        <translation>两个版本的差异</translation>
    </message>
    <message>
        <source>Choose a version at the right: what differs appears here.</source>
        <translation>在右侧选择一个版本，差异会显示在此处。</translation>
    </message>
    <message>
        <source>Choice of demonstrations</source>
        <translation>选择示例</translation>
    </message>
    <message>
        <source>Choice of task examples</source>
        <translation>选择任务样例</translation>
    </message>
    <message>
        <source>“%1” on</source>
        <translation>启用“%1”</translation>
    </message>
    <message>
        <source>“%1” off</source>
        <translation>停用“%1”</translation>
    </message>
    <message>
        <source>Change of “%1”</source>
        <translation>更改“%1”</translation>
    </message>
    <message>
        <source>Renaming of a prompt</source>
        <translation>重命名提示词</translation>
    </message>
    <message>
        <source>Copy of a prompt</source>
        <translation>复制提示词</translation>
    </message>
    <message>
        <source>New prompt</source>
        <translation>新建提示词</translation>
    </message>
    <message>
        <source>Import a prompt, a template, or a text with marks</source>
        <translation>导入提示词、模板或带标记的文本</translation>
    </message>
    <message>
        <source>Import of a prompt</source>
        <translation>导入提示词</translation>
    </message>
    <message>
        <source>Save the prompt</source>
        <translation>保存提示词</translation>
    </message>
</context>
<context>
    <name>foresearch::ui::PromptSide</name>
    <message>
        <source>first version</source>
        <translation>首个版本</translation>
    </message>
    <message>
        <source>choice of examples</source>
        <translation>示例的选择</translation>
    </message>
    <message numerus="yes">
        <source>%n parts</source>
        <translation>
            <numerusform>%n 个部分</numerusform>
        </translation>
    </message>
    <message>
        <source>What it costs</source>
        <translation>费用</translation>
    </message>
    <message>
        <source>Model for the price</source>
        <translation>用于计价的模型</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Versions of the prompt</source>
        <translation>提示词的版本</translation>
    </message>
    <message>
        <source>Every edit is a version that can be compared and restored. The first one comes with the first edit.</source>
        <translation>每次编辑都会成为可比较、可恢复的版本。首次编辑后产生第一个版本。</translation>
    </message>
    <message>
        <source>One is compared with the prompt as it is, two with each other.</source>
        <translation>选一个时与当前提示词比较，选两个时相互比较。</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Restore the version</source>
        <translation>恢复此版本</translation>
    </message>
    <message>
        <source>Restoring of a version</source>
        <translation>恢复版本</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>正在统计…</translation>
    </message>
    <message>
        <source>≈ %1 tokens a prompt</source>
        <translation>每个提示词 ≈ %1 个 token</translation>
    </message>
    <message>
        <source>%1 test architectures of %2 splits: ≈ %3 tokens, %4 at the list price</source>
        <translation>%2 个划分的 %1 个测试架构：≈ %3 个 token，按标价 %4</translation>
    </message>
    <message>
        <source>One call costs %1 at the list price. A task says how many there are.</source>
        <translation>按标价一次调用花费 %1。调用次数由任务决定。</translation>
    </message>
    <message>
        <source>$%1 / $%2 a million tokens in / out, as of %3; four bytes are counted as a token.</source>
        <translation>每百万 token 输入 $%1 / 输出 $%2，截至 %3；每四个字节计为一个 token。</translation>
    </message>
    <message>
        <source>No price is known for this model.</source>
        <translation>此模型的价格未知。</translation>
    </message>
</context>
<context>
    <name>foresearch::ui::PromptTexts</name>
    <message numerus="yes">
        <source>(%n lines are the same)</source>
        <translation>
            <numerusform>（%n 行相同）</numerusform>
        </translation>
    </message>
    <message>
        <source>They are the same.</source>
        <translation>两者相同。</translation>
    </message>
    <message>
        <source>seed %1</source>
        <translation>种子 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n demonstrations</source>
        <translation>
            <numerusform>%n 个示例</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>foresearch::ui::PromptVersionModel</name>
    <message>
        <source>now</source>
        <translation>当前</translation>
    </message>
    <message>
        <source>run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>version %1</source>
        <translation>版本 %1</translation>
    </message>
    <message>
        <source>saved</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>what it changed</source>
        <translation>更改内容</translation>
    </message>
</context>
<context>
    <name>foresearch::ui::PromptWords</name>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Instruction 1</source>
        <translation>指令 1</translation>
    </message>
    <message>
        <source>Instruction 2</source>
        <translation>指令 2</translation>
    </message>
    <message>
        <source>Task examples</source>
        <translation>任务样例</translation>
    </message>
    <message>
        <source>Instruction 3</source>
        <translation>指令 3</translation>
    </message>
    <message>
        <source>Instruction 4</source>
        <translation>指令 4</translation>
    </message>
    <message>
        <source>Instruction 5</source>
        <translation>指令 5</translation>
    </message>
    <message>
        <source>Hyperparameters</source>
        <translation>超参数</translation>
    </message>
    <message>
        <source>Demonstrations</source>
        <translation>示例</translation>
    </message>
    <message>
        <source>Test architecture</source>
        <translation>测试架构</translation>
    </message>
    <message>
        <source>Heading</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>已移除</translation>
    </message>
    <message>
        <source>added</source>
        <translation>已添加</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>已更改</translation>
    </message>
    <message>
        <source>the same</source>
        <translation>相同</translation>
    </message>
</context>
<context>
    <name>foresearch::ui::RepeatModel</name>
    <message>
        <source>%1 ± %2</source>
        <translation>%1 ± %2</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>limits</source>
        <translation>限制</translation>
    </message>
    <message>
        <source>runs</source>
        <translation>次数</translation>
    </message>
    <message>
        <source>best score</source>
        <translation>最佳分数</translation>
    </message>
    <message>
        <source>best of all</source>
        <translation>总体最佳</translation>
    </message>
    <message>
        <source>latency, ms</source>
        <translation>延迟 (ms)</translation>
    </message>
    <message>
        <source>GFLOPs</source>
        <translation>GFLOPs</translation>
    </message>
    <message>
        <source>parameters, M</source>
        <translation>参数量 (M)</translation>
    </message>
    <message>
        <source>scores asked</source>
        <translation>询问的分数</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>秒数</translation>
    </message>
</context>
<context>
    <name>foresearch::ui::ReplyPanel</name>
    <message>
        <source>Reply</source>
        <translation>回复</translation>
    </message>
    <message>
        <source>Language model of the reply</source>
        <translation>回复的语言模型</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>样本</translation>
    </message>
    <message>
        <source>Reply as it came</source>
        <translation>原始回复</translation>
    </message>
    <message>
        <source>Prompt as it was sent</source>
        <translation>实际发送的提示词</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Close the reply</source>
        <translation>关闭回复</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>请求</translation>
    </message>
    <message>
        <source>seed %1</source>
        <translation>种子 %1</translation>
    </message>
    <message>
        <source>The architecture is not tested in this split.</source>
        <translation>该架构不在此划分的测试之列。</translation>
    </message>
    <message>
        <source>No prediction; the truth is %1 BLEU</source>
        <translation>没有预测；真值为 %1 BLEU</translation>
    </message>
    <message>
        <source> ± %1</source>
        <translation> ± %1</translation>
    </message>
    <message>
        <source>%1%2 BLEU, %3 above the truth of %4</source>
        <translation>%1%2 BLEU，比真值 %4 高 %3</translation>
    </message>
    <message>
        <source>%1%2 BLEU, %3 below the truth of %4</source>
        <translation>%1%2 BLEU，比真值 %4 低 %3</translation>
    </message>
    <message>
        <source>%1 of %2: %3</source>
        <translation>%1 / %2：%3</translation>
    </message>
    <message>
        <source>asked of %1 at %2</source>
        <translation>由 %2 上的 %1 作答</translation>
    </message>
</context>
<context>
    <name>foresearch::ui::ReportDetail</name>
    <message>
        <source>Figure</source>
        <translation>图</translation>
    </message>
    <message>
        <source>This project</source>
        <translation>本项目</translation>
    </message>
    <message>
        <source>Numbers of this project</source>
        <translation>本项目的数值</translation>
    </message>
    <message>
        <source>The paper</source>
        <translation>论文</translation>
    </message>
    <message>
        <source>Numbers of the paper</source>
        <translation>论文的数值</translation>
    </message>
    <message>
        <source>Which of its tables and figures</source>
        <translation>其中哪个表或图</translation>
    </message>
    <message>
        <source>table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Export of “%1”</source>
        <translation>导出“%1”</translation>
    </message>
    <message>
        <source>Notes on this table or figure</source>
        <translation>此表或图的备注</translation>
    </message>
    <message>
        <source>What a reader should know of it; it goes into the report.</source>
        <translation>读者需要了解的内容；会写入报告。</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>The project is being read…</source>
        <translation>正在读取项目…</translation>
    </message>
    <message>
        <source>Ready.</source>
        <translation>已就绪。</translation>
    </message>
    <message>
        <source>Go to %1</source>
        <translation>前往“%1”</translation>
    </message>
    <message>
        <source>Where what it shows is made</source>
        <translation>生成所示内容的页面</translation>
    </message>
    <message>
        <source>Edit notes</source>
        <translation>编辑备注</translation>
    </message>
</context>
<context>
    <name>foresearch::ui::ReportListModel</name>
    <message>
        <source>ready</source>
        <translation>就绪</translation>
    </message>
    <message>
        <source>waits</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>table or figure</source>
        <translation>表或图</translation>
    </message>
    <message>
        <source>state</source>
        <translation>状态</translation>
    </message>
</context>
<context>
    <name>foresearch::ui::ReportPage</name>
    <message>
        <source>Report</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>Here the project becomes a paper&apos;s tables and figures, each beside the published one, with what every number came from, in one folder.</source>
        <translation>在此，项目变为论文的表和图，各与已发表的并列，并附每个数值的来源，存于一个文件夹。</translation>
    </message>
    <message>
        <source>No project is open. The example has architectures with made-up numbers; what it can show is listed here.</source>
        <translation>没有打开的项目。示例含有带虚构数字的架构；它能展示的内容列于此处。</translation>
    </message>
    <message>
        <source>Progress of the export</source>
        <translation>导出进度</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Nothing is left of a report that was stopped</source>
        <translation>停止的报告不会留下任何内容</translation>
    </message>
    <message>
        <source>Export all…</source>
        <translation>全部导出…</translation>
    </message>
    <message>
        <source>Figures as PDF, SVG and PNG, tables as CSV, LaTeX and Markdown, and what each number came from, in a new folder</source>
        <translation>图存为 PDF、SVG 和 PNG，表存为 CSV、LaTeX 和 Markdown，并附每个数值的来源，存于新文件夹</translation>
    </message>
    <message>
        <source>Tables and figures of the report</source>
        <translation>报告的表和图</translation>
    </message>
    <message>
        <source>The tables and figures appear here.</source>
        <translation>表和图会显示在此处。</translation>
    </message>
    <message>
        <source>Notes of the report</source>
        <translation>报告的备注</translation>
    </message>
    <message>
        <source>What a reader should know first.</source>
        <translation>读者首先需要了解的内容。</translation>
    </message>
    <message>
        <source>%1 · %2 of %3 ready</source>
        <translation>%1 · 就绪 %2 / %3</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>正在停止…</translation>
    </message>
    <message>
        <source>Edit notes of the report</source>
        <translation>编辑报告的备注</translation>
    </message>
    <message>
        <source>%1 report</source>
        <translation>%1 报告</translation>
    </message>
    <message>
        <source>New folder for the report</source>
        <translation>报告的新文件夹</translation>
    </message>
    <message>
        <source>Write the report %1</source>
        <translation>写入报告 %1</translation>
    </message>
    <message numerus="yes">
        <source>The report is in %1: %n tables and figures; %2 still wait.</source>
        <translation>
            <numerusform>报告位于 %1：%n 个表和图；还有 %2 个等待中。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>foresearch::ui::ReportTableModel</name>
    <message>
        <source>%1, %2</source>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>foresearch::ui::ScheduleCard</name>
    <message>
        <source>Predictor schedule</source>
        <translation>预测器安排</translation>
    </message>
    <message>
        <source>Another predictor</source>
        <translation>其他预测器</translation>
    </message>
    <message>
        <source>Drag an edge to move the hand-over, or paint cells with the chosen predictor</source>
        <translation>拖动边缘可移动交接处，或用所选预测器涂绘单元格</translation>
    </message>
    <message>
        <source>add: distilled:FILE, exec:…</source>
        <translation>添加：distilled:FILE, exec:…</translation>
    </message>
    <message>
        <source>Paint with this predictor (key %1)</source>
        <translation>用此预测器涂绘（按键 %1）</translation>
    </message>
    <message>
        <source>Supernet…</source>
        <translation>超网络…</translation>
    </message>
    <message>
        <source>A checkpoint and a corpus to score architectures with</source>
        <translation>用于为架构评分的检查点和语料库</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>Automatic hand-over</source>
        <translation>自动交接</translation>
    </message>
    <message>
        <source>One predictor scores until its ranking no longer agrees with that of another, which then takes over</source>
        <translation>由一个预测器评分，直到其排名与另一个预测器的排名不再一致，再由后者接手</translation>
    </message>
    <message>
        <source>Predictor before the hand-over</source>
        <translation>交接前的预测器</translation>
    </message>
    <message>
        <source>Predictor after the hand-over</source>
        <translation>交接后的预测器</translation>
    </message>
    <message>
        <source>Tau that still holds</source>
        <translation>仍可接受的 τ</translation>
    </message>
    <message>
        <source>Kendall&apos;s tau between both: less of it in three resamples of four hands over</source>
        <translation>二者之间的 Kendall τ：四次重抽样中有三次低于此值即交接</translation>
    </message>
    <message>
        <source>Candidates that both score</source>
        <translation>二者都评分的候选架构数</translation>
    </message>
    <message>
        <source>In each iteration before the hand-over</source>
        <translation>交接前的每次迭代</translation>
    </message>
    <message>
        <source>from</source>
        <translation>从</translation>
    </message>
    <message>
        <source>to</source>
        <translation>到</translation>
    </message>
    <message>
        <source>below a tau of</source>
        <translation>当 τ 低于</translation>
    </message>
    <message>
        <source>over</source>
        <translation>每次迭代取</translation>
    </message>
    <message>
        <source>candidates an iteration</source>
        <translation>个候选架构</translation>
    </message>
    <message>
        <source>choose two predictors for the hand-over</source>
        <translation>为交接选择两个预测器</translation>
    </message>
</context>
<context>
    <name>foresearch::ui::ScheduleStrip</name>
    <message>
        <source>Predictor schedule</source>
        <translation>预测器安排</translation>
    </message>
    <message>
        <source>Iteration %1: %2</source>
        <translation>第 %1 次迭代：%2</translation>
    </message>
    <message>
        <source>%1, handed over in iteration %2</source>
        <translation>%1，在第 %2 次迭代交接</translation>
    </message>
    <message>
        <source>%1 or %2, whatever the ranking says</source>
        <translation>%1 或 %2，取决于排名</translation>
    </message>
</context>
<context>
    <name>foresearch::ui::ScoreModel</name>
    <message>
        <source>scored it in iteration %1</source>
        <translation>在第 %1 次迭代中为其评分</translation>
    </message>
    <message>
        <source>± %1</source>
        <translation>± %1</translation>
    </message>
    <message>
        <source>predictor</source>
        <translation>预测器</translation>
    </message>
    <message>
        <source>score</source>
        <translation>分数</translation>
    </message>
    <message>
        <source>unit</source>
        <translation>单位</translation>
    </message>
</context>
<context>
    <name>foresearch::ui::SearchListModel</name>
    <message>
        <source>no.</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>limits</source>
        <translation>限制</translation>
    </message>
    <message>
        <source>state</source>
        <translation>状态</translation>
    </message>
</context>
<context>
    <name>foresearch::ui::SearchPage</name>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Here architectures are searched under limits of latency, GFLOPs and size, with one predictor for the first iterations and another for the rest, while the population is watched.</source>
        <translation>在此按延迟、GFLOPs 和规模的限制搜索架构，前几次迭代用一个预测器，其余用另一个，并可观察种群。</translation>
    </message>
    <message>
        <source>No task is open. The example shows everything with made-up numbers and needs no network.</source>
        <translation>没有打开的任务。示例用虚构数字展示全部功能，不需要网络。</translation>
    </message>
    <message>
        <source>Searches of the project</source>
        <translation>项目中的搜索</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>Searches of the project side by side, with only what differs</source>
        <translation>并排对比项目中的搜索，只显示差异</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Start anew</source>
        <translation>重新开始</translation>
    </message>
    <message>
        <source>A new search with the settings at the left; this one stays in the project</source>
        <translation>用左侧设置开始新的搜索；当前搜索保留在项目中</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Population as CSV…</source>
        <translation>种群存为 CSV…</translation>
    </message>
    <message>
        <source>Population as JSONL…</source>
        <translation>种群存为 JSONL…</translation>
    </message>
    <message>
        <source>Iterations as pictures, %1 × %2…</source>
        <translation>各次迭代存为图片，%1 × %2…</translation>
    </message>
    <message>
        <source>Copy as command line</source>
        <translation>复制为命令行</translation>
    </message>
    <message>
        <source>Individuals of the iteration</source>
        <translation>该次迭代的个体</translation>
    </message>
    <message>
        <source>Iteration</source>
        <translation>迭代</translation>
    </message>
    <message>
        <source>%1 · no. %2</source>
        <translation>%1 · 编号 %2</translation>
    </message>
    <message>
        <source>Pausing…</source>
        <translation>正在暂停…</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>iteration %1 of %2</source>
        <translation>迭代 %1 / %2</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>interrupted; Resume goes on from here</source>
        <translation>已中断；按“继续”可从此处接着进行</translation>
    </message>
    <message>
        <source>search %1 of %2</source>
        <translation>搜索 %1 / %2</translation>
    </message>
    <message>
        <source>%1 %2 → %3</source>
        <translation>%1 %2 → %3</translation>
    </message>
    <message>
        <source>Changed from no. %1: %2</source>
        <translation>相对编号 %1 的更改：%2</translation>
    </message>
    <message>
        <source>Iteration %1</source>
        <translation>第 %1 次迭代</translation>
    </message>
    <message numerus="yes">
        <source>%n architectures, scored by %1</source>
        <translation>
            <numerusform>%n 个架构，由“%1”评分</numerusform>
        </translation>
    </message>
    <message>
        <source>Save the population</source>
        <translation>保存种群</translation>
    </message>
    <message>
        <source>Where to put a picture of each iteration</source>
        <translation>各次迭代图片的保存位置</translation>
    </message>
    <message>
        <source>Pareto front as CSV…</source>
        <translation>帕累托前沿存为 CSV…</translation>
    </message>
    <message>
        <source>Pareto front as JSONL…</source>
        <translation>帕累托前沿存为 JSONL…</translation>
    </message>
    <message>
        <source>Save the Pareto front</source>
        <translation>保存帕累托前沿</translation>
    </message>
    <message>
        <source>handed over in iteration %1</source>
        <translation>在第 %1 次迭代交接</translation>
    </message>
    <message>
        <source>not handed over, tau %1 [%2, %3]</source>
        <translation>未交接，τ %1 [%2, %3]</translation>
    </message>
    <message numerus="yes">
        <source>%n pictures written</source>
        <translation>
            <numerusform>已写入 %n 张图片</numerusform>
        </translation>
    </message>
    <message>
        <source>picture %1 of %2</source>
        <translation>第 %1 张图片，共 %2 张</translation>
    </message>
</context>
<context>
    <name>foresearch::ui::SearchPlots</name>
    <message>
        <source>Population</source>
        <translation>种群</translation>
    </message>
    <message>
        <source>Which architectures</source>
        <translation>哪些架构</translation>
    </message>
    <message>
        <source>Pareto</source>
        <translation>帕累托</translation>
    </message>
    <message>
        <source>Diversity</source>
        <translation>多样性</translation>
    </message>
    <message>
        <source>Lineage</source>
        <translation>谱系</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>成本</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>播放</translation>
    </message>
    <message>
        <source>Shows the iterations one after the other</source>
        <translation>逐次显示各次迭代</translation>
    </message>
    <message>
        <source>Iteration</source>
        <translation>迭代</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>%1
score %2, cost %3</source>
        <translation>%1
分数 %2，成本 %3</translation>
    </message>
    <message>
        <source>%1, iteration %2</source>
        <translation>%1，第 %2 次迭代</translation>
    </message>
    <message>
        <source>Best so far</source>
        <translation>目前最佳</translation>
    </message>
    <message>
        <source>one axis for each unit</source>
        <translation>每个单位一个坐标轴</translation>
    </message>
    <message>
        <source>Iteration %1 of %2</source>
        <translation>迭代 %1 / %2</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>一致性</translation>
    </message>
</context>
<context>
    <name>foresearch::ui::SearchSettings</name>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>限制</translation>
    </message>
    <message>
        <source>Latency, ms</source>
        <translation>延迟 (ms)</translation>
    </message>
    <message>
        <source>Predicted for the machine below</source>
        <translation>针对下方机器的预测值</translation>
    </message>
    <message>
        <source>Machine</source>
        <translation>机器</translation>
    </message>
    <message>
        <source>no machine</source>
        <translation>无机器</translation>
    </message>
    <message>
        <source>on</source>
        <translation>机器</translation>
    </message>
    <message>
        <source>Choose the machine&apos;s file</source>
        <translation>选择机器的文件</translation>
    </message>
    <message>
        <source>Choose the file of a machine&apos;s latency predictor</source>
        <translation>选择机器的延迟预测器文件</translation>
    </message>
    <message>
        <source>GFLOPs</source>
        <translation>GFLOPs</translation>
    </message>
    <message>
        <source>Without the output layer, as the paper counts</source>
        <translation>不含输出层，与论文的计法一致</translation>
    </message>
    <message>
        <source>Parameters, M</source>
        <translation>参数量 (M)</translation>
    </message>
    <message>
        <source>With embeddings, in million</source>
        <translation>含嵌入，单位为百万</translation>
    </message>
    <message>
        <source>Evolution</source>
        <translation>进化</translation>
    </message>
    <message>
        <source>Strategy</source>
        <translation>策略</translation>
    </message>
    <message>
        <source>evolution</source>
        <translation>进化</translation>
    </message>
    <message>
        <source>published code</source>
        <translation>已发布代码</translation>
    </message>
    <message>
        <source>random search</source>
        <translation>随机搜索</translation>
    </message>
    <message>
        <source>regularised</source>
        <translation>正则化</translation>
    </message>
    <message>
        <source>Iterations</source>
        <translation>迭代次数</translation>
    </message>
    <message>
        <source>Generations that are scored</source>
        <translation>参与评分的代数</translation>
    </message>
    <message>
        <source>Population</source>
        <translation>种群</translation>
    </message>
    <message>
        <source>Random architectures of the first iteration</source>
        <translation>第一次迭代的随机架构</translation>
    </message>
    <message>
        <source>Parents</source>
        <translation>亲代</translation>
    </message>
    <message>
        <source>Best ones that are kept and bred from</source>
        <translation>保留并用于繁殖的最佳架构</translation>
    </message>
    <message>
        <source>Mutations</source>
        <translation>变异数</translation>
    </message>
    <message>
        <source>New ones of one parent in an iteration</source>
        <translation>每次迭代由单个亲代产生的新架构</translation>
    </message>
    <message>
        <source>Crossovers</source>
        <translation>交叉数</translation>
    </message>
    <message>
        <source>New ones of two parents in an iteration</source>
        <translation>每次迭代由两个亲代产生的新架构</translation>
    </message>
    <message>
        <source>Mutation probability</source>
        <translation>变异概率</translation>
    </message>
    <message>
        <source>Of each gene</source>
        <translation>每个基因</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>种子</translation>
    </message>
    <message>
        <source>Of all random draws</source>
        <translation>用于所有随机抽取</translation>
    </message>
    <message>
        <source>The machine&apos;s latency predictor</source>
        <translation>机器的延迟预测器</translation>
    </message>
    <message>
        <source>Latency predictors (*.safetensors);;All files (*)</source>
        <translation>延迟预测器 (*.safetensors);;所有文件 (*)</translation>
    </message>
    <message>
        <source>A machine of the project by its name, a file of `foresearch-cli latency fit`, or exec:PROGRAM that answers in ms</source>
        <translation>项目中机器的名称、`foresearch-cli latency fit` 生成的文件，或以毫秒作答的 exec:PROGRAM</translation>
    </message>
    <message>
        <source>NSGA-II</source>
        <translation>NSGA-II</translation>
    </message>
    <message>
        <source>Several at once: the search looks for what no other architecture beats in all of them</source>
        <translation>同时优化多个目标：搜索寻找没有其他架构能在所有目标上胜过的架构</translation>
    </message>
    <message>
        <source>score</source>
        <translation>分数</translation>
    </message>
    <message>
        <source>latency</source>
        <translation>延迟</translation>
    </message>
    <message>
        <source>parameters</source>
        <translation>参数量</translation>
    </message>
    <message>
        <source>Objective: %1</source>
        <translation>目标：%1</translation>
    </message>
</context>
<context>
    <name>foresearch::ui::SearchSide</name>
    <message>
        <source>%1: %2 scores · %3</source>
        <translation>%1：%2 个分数 · %3</translation>
    </message>
    <message>
        <source>Latency: %1 answers · %2</source>
        <translation>延迟：%1 次回答 · %2</translation>
    </message>
    <message>
        <source>Saved by reuse: %1 scores</source>
        <translation>复用节省：%1 个分数</translation>
    </message>
    <message>
        <source>Spent</source>
        <translation>已用</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>系列</translation>
    </message>
    <message>
        <source>Seeds</source>
        <translation>种子</translation>
    </message>
    <message>
        <source>One search for each: 1-5 or 1, 4, 7-9</source>
        <translation>每个种子一次搜索：1-5 或 1, 4, 7-9</translation>
    </message>
    <message>
        <source>Limits, GFLOPs</source>
        <translation>限制 (GFLOPs)</translation>
    </message>
    <message>
        <source>Each with every seed; empty: the limit above</source>
        <translation>每个限制搭配每个种子；留空则用上方限制</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy the command line</source>
        <translation>复制命令行</translation>
    </message>
    <message>
        <source>As a command</source>
        <translation>对应命令</translation>
    </message>
    <message>
        <source>Stop all</source>
        <translation>全部停止</translation>
    </message>
    <message numerus="yes">
        <source>Queue %n searches</source>
        <translation>
            <numerusform>将 %n 次搜索排队</numerusform>
        </translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>排队</translation>
    </message>
    <message>
        <source>What is finished is kept; the others wait in the project</source>
        <translation>已完成的会保留；其余在项目中等待</translation>
    </message>
    <message>
        <source>One search after another, each in the project</source>
        <translation>逐个进行搜索，均保存在项目中</translation>
    </message>
    <message>
        <source>nothing yet</source>
        <translation>暂无</translation>
    </message>
    <message>
        <source>Of these known from other searches: %1</source>
        <translation>其中已由其他搜索得知：%1</translation>
    </message>
</context>
<context>
    <name>foresearch::ui::SpacePanel</name>
    <message>
        <source>%1 distinct architectures
%2 to %3 GFLOPs
%4 to %5 million parameters</source>
        <translation>%1 个不同的架构
%2 至 %3 GFLOPs
%4 至 %5 百万参数</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Takes the task out of the project; Undo brings it back</source>
        <translation>将任务移出项目；撤销可恢复</translation>
    </message>
    <message>
        <source>Remove the task</source>
        <translation>移除任务</translation>
    </message>
    <message>
        <source>Remove task %1</source>
        <translation>移除任务 %1</translation>
    </message>
    <message>
        <source>Search space</source>
        <translation>搜索空间</translation>
    </message>
    <message>
        <source>Choices of the search space</source>
        <translation>搜索空间的可选值</translation>
    </message>
    <message>
        <source>Add from JSON…</source>
        <translation>从 JSON 添加…</translation>
    </message>
    <message>
        <source>Reads a search space of your own from a file</source>
        <translation>从文件读取自定义搜索空间</translation>
    </message>
    <message>
        <source>Takes your search space out of the project; Undo brings it back</source>
        <translation>将自定义搜索空间移出项目；撤销可恢复</translation>
    </message>
    <message>
        <source>Remove the search space</source>
        <translation>移除搜索空间</translation>
    </message>
    <message>
        <source>Remove search space %1</source>
        <translation>移除搜索空间 %1</translation>
    </message>
    <message>
        <source>%1 (of the task)</source>
        <translation>%1（任务自带）</translation>
    </message>
    <message>
        <source>Add a search space</source>
        <translation>添加搜索空间</translation>
    </message>
    <message>
        <source>Search spaces (*.json);;All files (*)</source>
        <translation>搜索空间 (*.json);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Add search space %1</source>
        <translation>添加搜索空间 %1</translation>
    </message>
</context>
<context>
    <name>foresearch::ui::SupernetDialog</name>
    <message>
        <source>Round products to bf16</source>
        <translation>乘积舍入到 bf16</translation>
    </message>
    <message>
        <source>Supernet as predictor</source>
        <translation>超网络作为预测器</translation>
    </message>
    <message>
        <source>Checkpoint</source>
        <translation>检查点</translation>
    </message>
    <message>
        <source>Corpus</source>
        <translation>语料库</translation>
    </message>
    <message>
        <source>Add supernet</source>
        <translation>添加超网络</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Choose: %1</source>
        <translation>选择：%1</translation>
    </message>
    <message>
        <source>A supernet&apos;s checkpoint</source>
        <translation>超网络的检查点</translation>
    </message>
    <message>
        <source>Supernets (*.safetensors);;All files (*)</source>
        <translation>超网络 (*.safetensors);;所有文件 (*)</translation>
    </message>
    <message>
        <source>The corpus&apos;s folder must not have an @ in its path.</source>
        <translation>语料库文件夹的路径中不得含有 @。</translation>
    </message>
    <message>
        <source>folder of a corpus</source>
        <translation>语料库的文件夹</translation>
    </message>
    <message>
        <source>safetensors file</source>
        <translation>safetensors 文件</translation>
    </message>
    <message>
        <source>Less exact, and faster only on some processors; needs AVX-512 BF16</source>
        <translation>精度较低，仅在部分处理器上更快；需要 AVX-512 BF16</translation>
    </message>
    <message>
        <source>Architectures are scored by the loss that they reach with the supernet&apos;s weights on the validation pairs of a corpus.</source>
        <translation>架构按其以超网络权重在语料库的验证句对上达到的损失评分。</translation>
    </message>
    <message>
        <source>The folder of a corpus</source>
        <translation>语料库的文件夹</translation>
    </message>
    <message>
        <source>%1: no such file.</source>
        <translation>%1：没有此文件。</translation>
    </message>
    <message>
        <source>%1: no such folder.</source>
        <translation>%1：没有此文件夹。</translation>
    </message>
</context>
<context>
    <name>foresearch::ui::SupernetPage</name>
    <message>
        <source>Supernet</source>
        <translation>超网络</translation>
    </message>
    <message>
        <source>No project is open. The example has architectures with made-up numbers; a corpus of sentences is added to it here.</source>
        <translation>没有打开的项目。示例含有带虚构数字的架构；可在此为其添加句子语料库。</translation>
    </message>
    <message>
        <source>Add a corpus…</source>
        <translation>添加语料库…</translation>
    </message>
    <message>
        <source>The project has no corpus yet: choose a folder of sentence pairs, prepared on the Task page or binarised by fairseq.</source>
        <translation>项目尚无语料库：请选择句对文件夹，可在“任务”页准备，或由 fairseq 二进制化。</translation>
    </message>
    <message>
        <source>Parts of the page</source>
        <translation>页面的各部分</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>Try</source>
        <translation>试用</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Writes the state and makes room for the next; it can be resumed</source>
        <translation>写出状态并让位给下一个；之后可以继续</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Best supernet as safetensors…</source>
        <translation>最佳超网络存为 safetensors…</translation>
    </message>
    <message>
        <source>Copy as predictor</source>
        <translation>复制为预测器</translation>
    </message>
    <message>
        <source>Copy as command line</source>
        <translation>复制为命令行</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy the command line</source>
        <translation>复制命令行</translation>
    </message>
    <message>
        <source>As a command</source>
        <translation>对应命令</translation>
    </message>
    <message>
        <source>Before Start</source>
        <translation>开始之前</translation>
    </message>
    <message>
        <source>no. %1 %2</source>
        <translation>编号 %1 %2</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>已暂停</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n 个等待中</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n trainings</source>
        <translation>
            <numerusform>%n 次训练</numerusform>
        </translation>
    </message>
    <message>
        <source>Add to queue</source>
        <translation>加入队列</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Goes on exactly where it stopped</source>
        <translation>从停止处原样继续</translation>
    </message>
    <message>
        <source>Writes the state; what waits begins when it is resumed</source>
        <translation>写出状态；等待中的训练在继续时开始</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>正在停止…</translation>
    </message>
    <message>
        <source>Add a corpus</source>
        <translation>添加语料库</translation>
    </message>
    <message>
        <source>Read %1</source>
        <translation>读取 %1</translation>
    </message>
    <message>
        <source>Add corpus %1</source>
        <translation>添加语料库 %1</translation>
    </message>
    <message>
        <source>Train %1</source>
        <translation>训练 %1</translation>
    </message>
    <message>
        <source>Save %1</source>
        <translation>保存 %1</translation>
    </message>
    <message>
        <source>Here supernets are trained: one set of weights that all architectures of a search space share, so that each of them can be scored in a second instead of being trained for hours. One that was found is trained here from scratch: its BLEU is the truth.</source>
        <translation>在此训练超网络：搜索空间中所有架构共享的一组权重，使每个架构一秒即可评分，而不必训练数小时。找到的架构在此从零训练：其 BLEU 即为真值。</translation>
    </message>
    <message>
        <source>No architecture of the space %1 is chosen: choose one in a table or a plot of the Task, Predict or Search page.</source>
        <translation>未选择空间 %1 中的架构：请在“任务”“预测”或“搜索”页的表格或图中选择一个。</translation>
    </message>
    <message>
        <source>Train from scratch</source>
        <translation>从零训练</translation>
    </message>
    <message>
        <source>Network as safetensors…</source>
        <translation>网络存为 safetensors…</translation>
    </message>
    <message>
        <source>Save the weights</source>
        <translation>保存权重</translation>
    </message>
    <message>
        <source>Weights (*.safetensors)</source>
        <translation>权重 (*.safetensors)</translation>
    </message>
</context>
<context>
    <name>foresearch::ui::SupernetSettings</name>
    <message>
        <source>Variant</source>
        <translation>变体</translation>
    </message>
    <message>
        <source>How the architectures learn together</source>
        <translation>各架构如何共同学习</translation>
    </message>
    <message>
        <source>Search space</source>
        <translation>搜索空间</translation>
    </message>
    <message>
        <source>What architectures there are; its usual settings come with it</source>
        <translation>可用的架构；其常用设置随之带入</translation>
    </message>
    <message>
        <source>Add folder…</source>
        <translation>添加文件夹…</translation>
    </message>
    <message>
        <source>Add a corpus folder</source>
        <translation>添加语料库文件夹</translation>
    </message>
    <message>
        <source>Takes a folder as it lies: prepared here, or binarised by fairseq</source>
        <translation>按原样使用文件夹：在此准备的，或由 fairseq 二进制化的</translation>
    </message>
    <message>
        <source>Corpus</source>
        <translation>语料库</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>Updates</source>
        <translation>更新次数</translation>
    </message>
    <message>
        <source>Steps of the optimiser</source>
        <translation>优化器的步数</translation>
    </message>
    <message>
        <source>Tokens a batch</source>
        <translation>每批 token 数</translation>
    </message>
    <message>
        <source>Sentences times the longest one</source>
        <translation>句数乘以最长句的长度</translation>
    </message>
    <message>
        <source>Batches an update</source>
        <translation>每次更新的批数</translation>
    </message>
    <message>
        <source>Their gradients are added before each step</source>
        <translation>其梯度在每步之前累加</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>学习率</translation>
    </message>
    <message>
        <source>Its maximum</source>
        <translation>其最大值</translation>
    </message>
    <message>
        <source>Warm-up</source>
        <translation>预热</translation>
    </message>
    <message>
        <source>Updates in which the learning rate rises</source>
        <translation>学习率上升期间的更新次数</translation>
    </message>
    <message>
        <source>Dropout</source>
        <translation>Dropout</translation>
    </message>
    <message>
        <source>At the largest width; narrower networks have less</source>
        <translation>对应最大宽度；更窄的网络更小</translation>
    </message>
    <message>
        <source>Validate every</source>
        <translation>验证间隔</translation>
    </message>
    <message>
        <source>Updates between two validations, each with a checkpoint; 0: at the end only</source>
        <translation>两次验证之间的更新次数，每次验证写一个检查点；0：仅在结束时</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>种子</translation>
    </message>
    <message>
        <source>Of weights, order of batches and dropout</source>
        <translation>用于权重、批次顺序和 dropout</translation>
    </message>
    <message>
        <source>More settings</source>
        <translation>更多设置</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>变化方式</translation>
    </message>
    <message>
        <source>cosine</source>
        <translation>余弦</translation>
    </message>
    <message>
        <source>inverse square root</source>
        <translation>平方根倒数</translation>
    </message>
    <message>
        <source>Of the learning rate after the warm-up</source>
        <translation>预热之后的学习率</translation>
    </message>
    <message>
        <source>First rate</source>
        <translation>初始学习率</translation>
    </message>
    <message>
        <source>Where the learning rate begins, and where the cosine ends</source>
        <translation>学习率的起点，也是余弦的终点</translation>
    </message>
    <message>
        <source>Attention dropout</source>
        <translation>注意力 dropout</translation>
    </message>
    <message>
        <source>Of attention&apos;s probabilities</source>
        <translation>作用于注意力概率</translation>
    </message>
    <message>
        <source>Label smoothing</source>
        <translation>标签平滑</translation>
    </message>
    <message>
        <source>Share of the loss over all entries</source>
        <translation>损失中分给全部词条的份额</translation>
    </message>
    <message>
        <source>Weight decay</source>
        <translation>权重衰减</translation>
    </message>
    <message>
        <source>Decoupled</source>
        <translation>解耦</translation>
    </message>
    <message>
        <source>Longest gradient</source>
        <translation>梯度上限</translation>
    </message>
    <message>
        <source>Longer ones are cut; 0: none</source>
        <translation>更长的会被裁剪；0：不裁剪</translation>
    </message>
    <message>
        <source>Save every</source>
        <translation>保存间隔</translation>
    </message>
    <message>
        <source>Updates between checkpoints besides validations; 0: none</source>
        <translation>验证之外的检查点之间的更新次数；0：没有</translation>
    </message>
    <message>
        <source>Draws</source>
        <translation>抽样方式</translation>
    </message>
    <message>
        <source>HAT&apos;s</source>
        <translation>HAT 的</translation>
    </message>
    <message>
        <source>MoS&apos;s</source>
        <translation>MoS 的</translation>
    </message>
    <message>
        <source>of the seed</source>
        <translation>按种子</translation>
    </message>
    <message>
        <source>Which architectures the updates draw</source>
        <translation>各次更新抽取哪些架构</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>精度</translation>
    </message>
    <message>
        <source>fp32</source>
        <translation>fp32</translation>
    </message>
    <message>
        <source>bf16</source>
        <translation>bf16</translation>
    </message>
    <message>
        <source>Of matrix products; bf16 is faster where the processor has instructions for it</source>
        <translation>矩阵乘积的精度；处理器有相应指令时 bf16 更快</translation>
    </message>
    <message>
        <source>Experts</source>
        <translation>专家数</translation>
    </message>
    <message>
        <source>Of a mixture, with the supernet&apos;s own</source>
        <translation>一个混合中的专家数，含超网络自身的专家</translation>
    </message>
    <message>
        <source>Router width</source>
        <translation>路由器宽度</translation>
    </message>
    <message>
        <source>Hidden units of a mixture&apos;s routers</source>
        <translation>混合中路由器的隐藏单元数</translation>
    </message>
    <message>
        <source>Router dropout</source>
        <translation>路由器 dropout</translation>
    </message>
    <message>
        <source>Of those units</source>
        <translation>作用于这些单元</translation>
    </message>
    <message>
        <source>Fewer settings</source>
        <translation>更少设置</translation>
    </message>
    <message>
        <source>Change of “%1”</source>
        <translation>更改“%1”</translation>
    </message>
    <message>
        <source>What is trained</source>
        <translation>训练对象</translation>
    </message>
    <message>
        <source>a supernet</source>
        <translation>一个超网络</translation>
    </message>
    <message>
        <source>one architecture, from scratch</source>
        <translation>一个架构，从零训练</translation>
    </message>
    <message>
        <source>many architectures, from scratch</source>
        <translation>多个架构，从零训练</translation>
    </message>
    <message>
        <source>From scratch an architecture has weights of its own: that is the truth about it</source>
        <translation>从零训练时，架构有自己的权重：这就是它的真值</translation>
    </message>
    <message>
        <source>Take the selected one</source>
        <translation>取所选架构</translation>
    </message>
    <message>
        <source>Train the selected architecture</source>
        <translation>训练所选架构</translation>
    </message>
    <message>
        <source>The one that is chosen on the Task, Predict or Search page</source>
        <translation>在“任务”“预测”或“搜索”页上选择的架构</translation>
    </message>
    <message>
        <source>Architecture</source>
        <translation>架构</translation>
    </message>
    <message>
        <source>Architecture to train, as JSON</source>
        <translation>要训练的架构，JSON 格式</translation>
    </message>
    <message>
        <source>One of the search space, as Search and Task copy it</source>
        <translation>搜索空间中的一个架构，格式与“搜索”和“任务”复制的一致</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Random ones, as many of each number of decoder layers</source>
        <translation>随机架构，每种解码器层数各占相同数量</translation>
    </message>
    <message>
        <source>Sample seed</source>
        <translation>抽样种子</translation>
    </message>
    <message>
        <source>Of the random architectures</source>
        <translation>用于随机架构</translation>
    </message>
    <message>
        <source>Patience</source>
        <translation>耐心</translation>
    </message>
    <message>
        <source>Validations without a better loss after which it ends; 0: any number</source>
        <translation>损失未改善的验证达到此次数后结束；0：不限</translation>
    </message>
    <message>
        <source>Average</source>
        <translation>平均</translation>
    </message>
    <message>
        <source>Last validations whose weights are averaged at the end; 0: none</source>
        <translation>结束时对最后几次验证的权重取平均；0：不平均</translation>
    </message>
    <message>
        <source>%1 wide, %2 layers · %3 GFLOPs · %4 million parameters</source>
        <translation>宽度 %1，%2 层 · %3 GFLOPs · %4 百万参数</translation>
    </message>
</context>
<context>
    <name>foresearch::ui::SupernetTrainingView</name>
    <message>
        <source>no.</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>training</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>updates</source>
        <translation>更新次数</translation>
    </message>
    <message>
        <source>state</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>update</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>encoder / decoder</source>
        <translation>编码器 / 解码器</translation>
    </message>
    <message>
        <source>layers</source>
        <translation>层数</translation>
    </message>
    <message>
        <source>GFLOPs</source>
        <translation>GFLOPs</translation>
    </message>
    <message>
        <source>Progress of the training</source>
        <translation>训练进度</translation>
    </message>
    <message>
        <source>Use in Predict</source>
        <translation>用于预测</translation>
    </message>
    <message>
        <source>Use the supernet in Predict</source>
        <translation>在“预测”中使用此超网络</translation>
    </message>
    <message>
        <source>Judges the best supernet of this training as a predictor</source>
        <translation>将此训练的最佳超网络作为预测器评判</translation>
    </message>
    <message>
        <source>Use in Search</source>
        <translation>用于搜索</translation>
    </message>
    <message>
        <source>Use the supernet in Search</source>
        <translation>在“搜索”中使用此超网络</translation>
    </message>
    <message>
        <source>Offers the best supernet of this training for the schedule</source>
        <translation>将此训练的最佳超网络提供给预测器安排</translation>
    </message>
    <message>
        <source>Trainings of the project</source>
        <translation>项目中的训练</translation>
    </message>
    <message>
        <source>Trainings appear here: queued, running, paused and done.</source>
        <translation>训练会显示在此处：排队中、运行中、已暂停和已完成。</translation>
    </message>
    <message>
        <source>Trainings</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>select several to compare them</source>
        <translation>选择多个即可比较</translation>
    </message>
    <message>
        <source>Copy settings</source>
        <translation>复制设置</translation>
    </message>
    <message>
        <source>Copy the training&apos;s settings to the left</source>
        <translation>将该训练的设置复制到左侧</translation>
    </message>
    <message>
        <source>The settings at the left become those of this training</source>
        <translation>左侧设置变为此训练的设置</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Remove the training</source>
        <translation>移除训练</translation>
    </message>
    <message>
        <source>Takes it out of the queue, or out of the project; its files stay, and Undo brings it back</source>
        <translation>将其移出队列或项目；其文件保留，撤销可恢复</translation>
    </message>
    <message>
        <source>Sampled architectures</source>
        <translation>抽取的架构</translation>
    </message>
    <message>
        <source>The architectures that updates draw appear here.</source>
        <translation>各次更新抽取的架构会显示在此处。</translation>
    </message>
    <message>
        <source>What differs between the trainings</source>
        <translation>训练之间的差异</translation>
    </message>
    <message>
        <source>Their settings are the same.</source>
        <translation>它们的设置相同。</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <source>label-smoothed, bits a token</source>
        <translation>标签平滑，比特/token</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>学习率</translation>
    </message>
    <message>
        <source>done and to come</source>
        <translation>已进行与待进行</translation>
    </message>
    <message>
        <source>%1 after update %2: %3 bits</source>
        <translation>%1，第 %2 次更新后：%3 比特</translation>
    </message>
    <message>
        <source>stopping</source>
        <translation>正在停止</translation>
    </message>
    <message>
        <source>running</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>queued</source>
        <translation>排队中</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>差异</translation>
    </message>
    <message>
        <source>the latest updates first</source>
        <translation>最新的更新在前</translation>
    </message>
    <message>
        <source>no. %1</source>
        <translation>编号 %1</translation>
    </message>
    <message>
        <source>No. %1</source>
        <translation>编号 %1</translation>
    </message>
    <message>
        <source>Remove training %1</source>
        <translation>移除训练 %1</translation>
    </message>
    <message>
        <source>Settings of training %1</source>
        <translation>训练 %1 的设置</translation>
    </message>
    <message>
        <source>loss, bits</source>
        <translation>损失 (比特)</translation>
    </message>
    <message>
        <source>BLEU</source>
        <translation>BLEU</translation>
    </message>
    <message>
        <source>Use as truth</source>
        <translation>用作真值</translation>
    </message>
    <message>
        <source>Use the networks as truth</source>
        <translation>将这些网络用作真值</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>trained from scratch</source>
        <translation>从零训练</translation>
    </message>
    <message>
        <source>Use networks as truth</source>
        <translation>将网络用作真值</translation>
    </message>
    <message>
        <source>Makes a task of all networks that were trained like this one: what predictors are judged by on the Predict page; needs a corpus with a validation and a test part</source>
        <translation>用所有以同样方式训练的网络建立一个任务：作为“预测”页评判预测器的依据；需要带有验证部分和测试部分的语料</translation>
    </message>
</context>
<context>
    <name>foresearch::ui::SupernetTryPanel</name>
    <message>
        <source>Reading</source>
        <translation>读取</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>评分</translation>
    </message>
    <message>
        <source>Translate a sentence</source>
        <translation>翻译一个句子</translation>
    </message>
    <message>
        <source>BLEU on validation</source>
        <translation>验证集 BLEU</translation>
    </message>
    <message>
        <source>Export a network</source>
        <translation>导出网络</translation>
    </message>
    <message>
        <source>encoder / decoder</source>
        <translation>编码器 / 解码器</translation>
    </message>
    <message>
        <source>layers</source>
        <translation>层数</translation>
    </message>
    <message>
        <source>GFLOPs</source>
        <translation>GFLOPs</translation>
    </message>
    <message>
        <source>loss, bits</source>
        <translation>损失 (比特)</translation>
    </message>
    <message>
        <source>translation</source>
        <translation>译文</translation>
    </message>
    <message>
        <source>score</source>
        <translation>分数</translation>
    </message>
    <message>
        <source>Architecture</source>
        <translation>架构</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Its weights as a safetensors file of their own</source>
        <translation>将其权重存为单独的 safetensors 文件</translation>
    </message>
    <message>
        <source>Export the network</source>
        <translation>导出网络</translation>
    </message>
    <message>
        <source>Checkpoint</source>
        <translation>检查点</translation>
    </message>
    <message>
        <source>Corpus of the trial</source>
        <translation>试用的语料库</translation>
    </message>
    <message>
        <source>File…</source>
        <translation>文件…</translation>
    </message>
    <message>
        <source>Choose a checkpoint&apos;s file</source>
        <translation>选择检查点文件</translation>
    </message>
    <message>
        <source>A supernet as safetensors, trained here or published</source>
        <translation>safetensors 格式的超网络，在此训练的或已发布的</translation>
    </message>
    <message>
        <source>Supernet</source>
        <translation>超网络</translation>
    </message>
    <message>
        <source>Corpus</source>
        <translation>语料库</translation>
    </message>
    <message>
        <source>Which architecture</source>
        <translation>哪个架构</translation>
    </message>
    <message>
        <source>largest</source>
        <translation>最大</translation>
    </message>
    <message>
        <source>smallest</source>
        <translation>最小</translation>
    </message>
    <message>
        <source>random one of validation</source>
        <translation>验证用的随机架构</translation>
    </message>
    <message>
        <source>the selected one</source>
        <translation>所选架构</translation>
    </message>
    <message>
        <source>typed as JSON</source>
        <translation>以 JSON 输入</translation>
    </message>
    <message>
        <source>The selected one is what is chosen on the other pages</source>
        <translation>所选架构即在其他页面上选择的架构</translation>
    </message>
    <message>
        <source>Architecture as JSON</source>
        <translation>JSON 格式的架构</translation>
    </message>
    <message>
        <source>{&quot;encoder&quot;: …</source>
        <translation>{&quot;encoder&quot;: …</translation>
    </message>
    <message>
        <source>Beam search</source>
        <translation>束搜索</translation>
    </message>
    <message>
        <source>Beam</source>
        <translation>束宽</translation>
    </message>
    <message>
        <source>Hypotheses that are followed; 1: greedy</source>
        <translation>保留的假设数；1：贪心</translation>
    </message>
    <message>
        <source>Length penalty</source>
        <translation>长度惩罚</translation>
    </message>
    <message>
        <source>Larger: longer translations</source>
        <translation>越大译文越长</translation>
    </message>
    <message>
        <source>Shown</source>
        <translation>显示数</translation>
    </message>
    <message>
        <source>Hypotheses of a sentence, best first</source>
        <translation>一个句子的假设，最佳在前</translation>
    </message>
    <message>
        <source>The loss of the architecture with the supernet&apos;s weights</source>
        <translation>架构使用超网络权重时的损失</translation>
    </message>
    <message>
        <source>Scores of architectures</source>
        <translation>架构的分数</translation>
    </message>
    <message>
        <source>Losses on the validation pairs appear here.</source>
        <translation>验证句对上的损失会显示在此处。</translation>
    </message>
    <message>
        <source>Scores</source>
        <translation>分数</translation>
    </message>
    <message>
        <source>label-smoothed, on the validation pairs</source>
        <translation>标签平滑，在验证句对上</translation>
    </message>
    <message>
        <source>Sentence to translate</source>
        <translation>要翻译的句子</translation>
    </message>
    <message>
        <source>Translate</source>
        <translation>翻译</translation>
    </message>
    <message>
        <source>Translations, best first</source>
        <translation>译文，最佳在前</translation>
    </message>
    <message>
        <source>Translations with their scores appear here.</source>
        <translation>译文及其分数会显示在此处。</translation>
    </message>
    <message>
        <source>a score is the log-probability over length^penalty</source>
        <translation>分数为对数概率除以 长度^惩罚</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>测量</translation>
    </message>
    <message>
        <source>Translates the whole validation set with the settings at the left</source>
        <translation>用左侧设置翻译整个验证集</translation>
    </message>
    <message>
        <source>Measure BLEU</source>
        <translation>测量 BLEU</translation>
    </message>
    <message>
        <source>sacreBLEU&apos;s</source>
        <translation>按 sacreBLEU</translation>
    </message>
    <message>
        <source>Progress of the trial</source>
        <translation>试用进度</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Takes effect within a second</source>
        <translation>一秒内生效</translation>
    </message>
    <message>
        <source>Stop the trial</source>
        <translation>停止试用</translation>
    </message>
    <message>
        <source>no. %1, %2</source>
        <translation>编号 %1，%2</translation>
    </message>
    <message>
        <source>Best of %1</source>
        <translation>%1 的最佳</translation>
    </message>
    <message>
        <source>Last of %1</source>
        <translation>%1 的最后</translation>
    </message>
    <message>
        <source>A supernet&apos;s checkpoint</source>
        <translation>超网络的检查点</translation>
    </message>
    <message>
        <source>Supernets (*.safetensors);;All files (*)</source>
        <translation>超网络 (*.safetensors);;所有文件 (*)</translation>
    </message>
    <message>
        <source>%1 · %2 million parameters · SHA-256 %3…</source>
        <translation>%1 · %2 百万参数 · SHA-256 %3…</translation>
    </message>
    <message>
        <source>The best supernet of a training appears here after its first validation.</source>
        <translation>训练的最佳超网络在首次验证后显示在此处。</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>正在读取…</translation>
    </message>
    <message>
        <source>A sentence in the source language</source>
        <translation>一个源语句子</translation>
    </message>
    <message>
        <source>Pieces with blanks between them</source>
        <translation>以空格分隔的子词</translation>
    </message>
    <message>
        <source>%1 GFLOPs · %2 million parameters</source>
        <translation>%1 GFLOPs · %2 百万参数</translation>
    </message>
    <message>
        <source>No architecture of this supernet&apos;s space is chosen.</source>
        <translation>未选择此超网络空间中的架构。</translation>
    </message>
    <message>
        <source>Asked as: %1 · %2 ms</source>
        <translation>输入为：%1 · %2 ms</translation>
    </message>
    <message>
        <source>The BLEU of the architecture&apos;s translations of the validation set, with its signature, appears here.</source>
        <translation>该架构对验证集译文的 BLEU 及其签名会显示在此处。</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>正在停止…</translation>
    </message>
    <message>
        <source>waits until another computation ends; a training can be paused for it</source>
        <translation>等待另一项计算结束；可为此暂停训练</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>running</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>about %1 left</source>
        <translation>约剩 %1</translation>
    </message>
    <message>
        <source>Networks (*.safetensors)</source>
        <translation>网络 (*.safetensors)</translation>
    </message>
    <message>
        <source>%1 is not written: no architecture is chosen any more.</source>
        <translation>未写入 %1：已没有选中的架构。</translation>
    </message>
    <message>
        <source>NLL, bits</source>
        <translation>NLL (比特)</translation>
    </message>
    <message>
        <source>The weights are of this one alone</source>
        <translation>这些权重仅属于此架构</translation>
    </message>
</context>
<context>
    <name>foresearch::ui::TableView</name>
    <message>
        <source>Copy rows</source>
        <translation>复制行</translation>
    </message>
</context>
<context>
    <name>foresearch::ui::TaskExamplesEditor</name>
    <message>
        <source>From a file…</source>
        <translation>从文件…</translation>
    </message>
    <message>
        <source>Sentence pairs from a file</source>
        <translation>来自文件的句对</translation>
    </message>
    <message>
        <source>One file with a tab between input and output, or inputs and outputs in two files</source>
        <translation>一个文件，输入与输出以制表符分隔；或两个文件，分别存放输入与输出</translation>
    </message>
    <message>
        <source>The template&apos;s</source>
        <translation>模板的</translation>
    </message>
    <message>
        <source>Sentence pairs of the template</source>
        <translation>模板的句对</translation>
    </message>
    <message>
        <source>Number of task examples</source>
        <translation>任务样例数量</translation>
    </message>
    <message>
        <source>The paper shows 5</source>
        <translation>论文展示 5 个</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Seed of the task examples</source>
        <translation>任务样例的种子</translation>
    </message>
    <message>
        <source>As Python&apos;s random draws</source>
        <translation>与 Python 的 random 抽取方式相同</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>种子</translation>
    </message>
    <message>
        <source>Lines of the task examples</source>
        <translation>任务样例的行</translation>
    </message>
    <message>
        <source>by hand: 3, 1, 7</source>
        <translation>手动：3, 1, 7</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Sentence pairs of %1</source>
        <translation>%1 的句对</translation>
    </message>
    <message numerus="yes">
        <source>%n sentence pairs of the template</source>
        <translation>
            <numerusform>模板的 %n 个句对</numerusform>
        </translation>
    </message>
    <message>
        <source>The template has no sentence pairs; a file can bring some.</source>
        <translation>模板没有句对；可从文件导入。</translation>
    </message>
    <message>
        <source>Sentence pairs</source>
        <translation>句对</translation>
    </message>
</context>
<context>
    <name>foresearch::ui::TaskPage</name>
    <message>
        <source>Task</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>A task is a search space and a set of its architectures with their measured BLEU (TFS-Eval). Predictors are judged against it.</source>
        <translation>任务由一个搜索空间及其中一组架构的实测 BLEU（TFS-Eval）组成，预测器以此评判。</translation>
    </message>
    <message>
        <source>synthetic</source>
        <translation>合成</translation>
    </message>
    <message numerus="yes">
        <source>%n architectures</source>
        <translation>
            <numerusform>%n 个架构</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n splits</source>
        <translation>
            <numerusform>%n 个划分</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 GFLOPs (%2 without the output layer) · %3 million parameters</source>
        <translation>%1 GFLOPs（不含输出层 %2） · %3 百万参数</translation>
    </message>
    <message>
        <source>Import TFS-Eval…</source>
        <translation>导入 TFS-Eval…</translation>
    </message>
    <message>
        <source>No project is open. The example shows everything with made-up numbers and needs no network.</source>
        <translation>没有打开的项目。示例用虚构数字展示全部功能，不需要网络。</translation>
    </message>
    <message>
        <source>Architectures</source>
        <translation>架构</translation>
    </message>
    <message>
        <source>trained from scratch; a click on a header sorts</source>
        <translation>从零训练；点击表头可排序</translation>
    </message>
    <message>
        <source>Architectures of the task</source>
        <translation>任务的架构</translation>
    </message>
    <message>
        <source>Architecture</source>
        <translation>架构</translation>
    </message>
    <message>
        <source>Copy JSON</source>
        <translation>复制 JSON</translation>
    </message>
    <message>
        <source>Copies the architecture as the command line takes it</source>
        <translation>按命令行可接受的形式复制架构</translation>
    </message>
    <message>
        <source>Architectures with their measured BLEU appear here once they are imported.</source>
        <translation>架构及其实测 BLEU 会在导入后显示在此处。</translation>
    </message>
    <message>
        <source>Files may also be dropped on the window: TFS-Eval data, or the two sides of a corpus.</source>
        <translation>也可将文件拖放到窗口：TFS-Eval 数据，或语料库的两侧。</translation>
    </message>
    <message>
        <source>Architecture or latency</source>
        <translation>架构或延迟</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>延迟</translation>
    </message>
</context>
<context>
    <name>foresearch::ui::WelcomePage</name>
    <message>
        <source>Foresearch</source>
        <translation>Foresearch</translation>
    </message>
    <message>
        <source>Can a performance predictor be trusted, and what does it save in the search?</source>
        <translation>性能预测器是否可信？它在搜索中能节省多少？</translation>
    </message>
    <message>
        <source>Recent projects</source>
        <translation>最近的项目</translation>
    </message>
    <message>
        <source>Projects that you open appear here.</source>
        <translation>打开过的项目会显示在此处。</translation>
    </message>
</context>
<context>
    <name>llm</name>
    <message>
        <source>empty</source>
        <translation>空</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>被拒绝</translation>
    </message>
    <message>
        <source>no number</source>
        <translation>没有数值</translation>
    </message>
    <message>
        <source>several numbers</source>
        <translation>多个数值</translation>
    </message>
    <message>
        <source>cut</source>
        <translation>被截断</translation>
    </message>
    <message>
        <source>far outside the demonstrations</source>
        <translation>远超出示例范围</translation>
    </message>
    <message>
        <source>too long</source>
        <translation>过长</translation>
    </message>
    <message>
        <source>no price is known for the model</source>
        <translation>此模型的价格未知</translation>
    </message>
    <message>
        <source>free of charge</source>
        <translation>免费</translation>
    </message>
    <message>
        <source>about %1, at most %2</source>
        <translation>约 %1，至多 %2</translation>
    </message>
    <message numerus="yes">
        <source>%n calls</source>
        <translation>
            <numerusform>%n 次调用</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 tokens</source>
        <translation>%1 个 token</translation>
    </message>
    <message numerus="yes">
        <source>%n questions</source>
        <translation>
            <numerusform>%n 个提问</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answered by kept replies</source>
        <translation>
            <numerusform>%n 个由保留的回复作答</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing to ask, nothing to pay</source>
        <translation>无需询问，无需付费</translation>
    </message>
    <message numerus="yes">
        <source>%n calls to make</source>
        <translation>
            <numerusform>需调用 %n 次</numerusform>
        </translation>
    </message>
    <message>
        <source>about %1 tokens, at most %2</source>
        <translation>约 %1 个 token，至多 %2 个</translation>
    </message>
    <message>
        <source>about %1 at the pace of kept replies</source>
        <translation>按保留回复的速度约需 %1</translation>
    </message>
    <message>
        <source>about %1 at one second a call</source>
        <translation>按每次调用一秒计约需 %1</translation>
    </message>
    <message>
        <source>price of %1</source>
        <translation>%1 的价格</translation>
    </message>
    <message>
        <source>%1 of %2 replies</source>
        <translation>%1 / %2 条回复</translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>新增 %n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>replies</source>
        <translation>条回复</translation>
    </message>
    <message>
        <source>at most %1 and %2 tokens spent</source>
        <translation>至多花费 %1 和 %2 个 token</translation>
    </message>
    <message>
        <source>%1 and %2 tokens spent</source>
        <translation>已花费 %1 和 %2 个 token</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>剩余 %1</translation>
    </message>
    <message>
        <source>%1 to go</source>
        <translation>还需 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n calls failed: %1.</source>
        <translation>
            <numerusform>%n 次调用失败：%1。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n replies are no number: %1.</source>
        <translation>
            <numerusform>%n 条回复不是数值：%1。</numerusform>
        </translation>
    </message>
    <message>
        <source>GPT-4 and ChatGPT of June 2023, the paper&apos;s models, were shut down at OpenAI on 2026-10-23. Kept replies can be replayed; Test connection lists the models that there are.</source>
        <translation>论文所用的模型，即 2023 年 6 月的 GPT-4 和 ChatGPT，已于 2026-10-23 在 OpenAI 停用。保留的回复可以重放；“测试连接”会列出现有的模型。</translation>
    </message>
    <message>
        <source>%1 prompt tokens (%2 cached), %3 answer tokens</source>
        <translation>提示词 %1 个 token（缓存 %2 个），回答 %3 个 token</translation>
    </message>
    <message numerus="yes">
        <source>%n attempts</source>
        <translation>
            <numerusform>%n 次尝试</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>ended by “%1”</source>
        <translation>以“%1”结束</translation>
    </message>
</context>
<context>
    <name>predictors</name>
    <message>
        <source>Mean of the demonstrations</source>
        <translation>示例均值</translation>
    </message>
    <message>
        <source>GFLOPs</source>
        <translation>GFLOPs</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>参数量</translation>
    </message>
    <message>
        <source>Regression</source>
        <translation>回归</translation>
    </message>
    <message>
        <source>Ridge regression</source>
        <translation>岭回归</translation>
    </message>
    <message>
        <source>Subset average</source>
        <translation>子集平均</translation>
    </message>
    <message>
        <source>HAT</source>
        <translation>HAT</translation>
    </message>
    <message>
        <source>Sandwich</source>
        <translation>Sandwich</translation>
    </message>
    <message>
        <source>Layer-wise MoS</source>
        <translation>逐层 MoS</translation>
    </message>
    <message>
        <source>Neuron-wise MoS</source>
        <translation>逐神经元 MoS</translation>
    </message>
    <message>
        <source>%1, calibrated</source>
        <translation>%1（已校准）</translation>
    </message>
    <message>
        <source>Stack of %1</source>
        <translation>堆叠：%1</translation>
    </message>
    <message>
        <source>corrected on the demonstrations</source>
        <translation>用示例校正</translation>
    </message>
    <message>
        <source>mean of predictors</source>
        <translation>多个预测器的均值</translation>
    </message>
    <message>
        <source>weights by leave-one-out</source>
        <translation>留一法定权重</translation>
    </message>
    <message>
        <source>a program</source>
        <translation>程序</translation>
    </message>
    <message>
        <source>a trained network</source>
        <translation>训练好的网络</translation>
    </message>
    <message>
        <source>fitted to the demonstrations</source>
        <translation>在示例上拟合</translation>
    </message>
    <message>
        <source>control</source>
        <translation>对照</translation>
    </message>
    <message>
        <source>recorded</source>
        <translation>已记录</translation>
    </message>
    <message>
        <source>a supernet&apos;s shared weights</source>
        <translation>超网络的共享权重</translation>
    </message>
    <message>
        <source>a language model&apos;s replies</source>
        <translation>语言模型的回复</translation>
    </message>
</context>
<context>
    <name>report words</name>
    <message>
        <source>Table 1: predictors against training from scratch</source>
        <translation>表 1：预测器与从零训练对比</translation>
    </message>
    <message>
        <source>MAE and Kendall tau of every judged predictor, mean and deviation over the seeds, for each task and on average.</source>
        <translation>每个已评判预测器的 MAE 和 Kendall τ，各种子的均值和标准差，按任务列出并取平均。</translation>
    </message>
    <message>
        <source>Table 1, last block: what each part of the prompt adds</source>
        <translation>表 1 最后一部分：提示词各组件的增益</translation>
    </message>
    <message>
        <source>A language model judged on the rungs of the ablation ladder.</source>
        <translation>在消融阶梯各级上评判的语言模型。</translation>
    </message>
    <message>
        <source>Figure 2: predictions against training from scratch</source>
        <translation>图 2：预测与从零训练对比</translation>
    </message>
    <message>
        <source>Every prediction of every split against the truth; a perfect predictor lies on the diagonal.</source>
        <translation>每个划分的每个预测与真值对比；完美的预测器位于对角线上。</translation>
    </message>
    <message>
        <source>Figure 4: how far wrongly ordered pairs are apart</source>
        <translation>图 4：排序错误的架构对相距多远</translation>
    </message>
    <message>
        <source>Pairs that a predictor orders the wrong way, by their distance in the gold ranking.</source>
        <translation>预测器排错顺序的架构对，按其在真实排名中的距离。</translation>
    </message>
    <message>
        <source>Figure 5: the same as a distribution function</source>
        <translation>图 5：以分布函数表示的同一内容</translation>
    </message>
    <message>
        <source>The share of the wrongly ordered pairs up to each distance.</source>
        <translation>至各距离的排序错误架构对的占比。</translation>
    </message>
    <message>
        <source>Table 2: HS-NAS against the second predictor&apos;s own search</source>
        <translation>表 2：HS-NAS 与第二个预测器单独搜索对比</translation>
    </message>
    <message>
        <source>Searches under one latency limit: score, costs and search hours.</source>
        <translation>同一延迟限制下的搜索：分数、成本和搜索小时数。</translation>
    </message>
    <message>
        <source>Table 3: several latency limits</source>
        <translation>表 3：多个延迟限制</translation>
    </message>
    <message>
        <source>The same under at least two latency limits.</source>
        <translation>至少两个延迟限制下的同一内容。</translation>
    </message>
    <message>
        <source>Table 4: start and end iteration</source>
        <translation>表 4：起始和结束迭代</translation>
    </message>
    <message>
        <source>HS-NAS with several ranges of the first predictor, under the same limits.</source>
        <translation>第一个预测器取多个迭代范围的 HS-NAS，限制相同。</translation>
    </message>
    <message>
        <source>Table 6: the search space</source>
        <translation>表 6：搜索空间</translation>
    </message>
    <message>
        <source>The choices of every search space of the project&apos;s tasks.</source>
        <translation>项目各任务的每个搜索空间的可选值。</translation>
    </message>
    <message>
        <source>Table 7: several seeds</source>
        <translation>表 7：多个种子</translation>
    </message>
    <message>
        <source>HS-NAS searches that differ in their seed only.</source>
        <translation>仅种子不同的 HS-NAS 搜索。</translation>
    </message>
    <message>
        <source>Table 8: a limit of GFLOPs</source>
        <translation>表 8：GFLOPs 限制</translation>
    </message>
    <message>
        <source>HS-NAS and the second predictor&apos;s own search under a limit of GFLOPs.</source>
        <translation>GFLOPs 限制下的 HS-NAS 和第二个预测器单独搜索。</translation>
    </message>
    <message>
        <source>Table 9: a limit of GFLOPs in several tasks</source>
        <translation>表 9：多个任务中的 GFLOPs 限制</translation>
    </message>
    <message>
        <source>The same in at least two tasks.</source>
        <translation>至少两个任务中的同一内容。</translation>
    </message>
    <message>
        <source>Table 10: another supernet</source>
        <translation>表 10：另一个超网络</translation>
    </message>
    <message>
        <source>HS-NAS with at least two different second predictors, and their own searches.</source>
        <translation>至少采用两个不同的第二预测器的 HS-NAS，以及它们的单独搜索。</translation>
    </message>
    <message>
        <source>Table 11: half of the iterations</source>
        <translation>表 11：一半的迭代次数</translation>
    </message>
    <message>
        <source>HS-NAS against searches that are shortened instead.</source>
        <translation>HS-NAS 与改为缩短的搜索对比。</translation>
    </message>
    <message>
        <source>Sections 1 and 6: what it costs</source>
        <translation>第 1 节和第 6 节：成本</translation>
    </message>
    <message>
        <source>The paper&apos;s arithmetic of search hours and of the price of 3,000 labels, and what was measured here.</source>
        <translation>论文对搜索小时数和 3,000 个标签价格的计算，以及此处的实测结果。</translation>
    </message>
    <message>
        <source>Predictors against controls</source>
        <translation>预测器与对照对比</translation>
    </message>
    <message>
        <source>Whether a predictor can be told from what costs nothing: the mean, GFLOPs, a regression.</source>
        <translation>预测器能否与零成本的方法区分：均值、GFLOPs、回归。</translation>
    </message>
    <message>
        <source>Learning curve of the distilled network</source>
        <translation>蒸馏网络的学习曲线</translation>
    </message>
    <message>
        <source>Its error by the number of labels that it learnt from.</source>
        <translation>其误差随所学标签数的变化。</translation>
    </message>
    <message>
        <source>Trainings of supernets</source>
        <translation>超网络的训练</translation>
    </message>
    <message>
        <source>Their losses on held-out sentences.</source>
        <translation>它们在留出句子上的损失。</translation>
    </message>
    <message>
        <source>All searches</source>
        <translation>所有搜索</translation>
    </message>
    <message>
        <source>Every finished search, and the best so far of each.</source>
        <translation>每次已完成的搜索及其目前最佳。</translation>
    </message>
    <message>
        <source>Pareto fronts</source>
        <translation>帕累托前沿</translation>
    </message>
    <message>
        <source>What no architecture beats in both the score and the cost, for each search.</source>
        <translation>每次搜索中，没有架构能在分数和成本上同时胜过的架构。</translation>
    </message>
    <message>
        <source>Automatic hand-over</source>
        <translation>自动交接</translation>
    </message>
    <message>
        <source>When searches handed over by themselves, and how well both predictors agreed then.</source>
        <translation>搜索何时自动交接，以及当时两个预测器的一致程度。</translation>
    </message>
    <message>
        <source>It needs a task: architectures that were trained from scratch.</source>
        <translation>需要一个任务：从零训练的架构。</translation>
    </message>
    <message>
        <source>It needs a predictor that was judged on a task.</source>
        <translation>需要一个在任务上评判过的预测器。</translation>
    </message>
    <message>
        <source>It needs a judged predictor that says the truth&apos;s unit, BLEU.</source>
        <translation>需要一个已评判且以真值单位 BLEU 作答的预测器。</translation>
    </message>
    <message>
        <source>It needs a language model that was judged on at least two prompts of the ablation ladder.</source>
        <translation>需要一个至少用消融阶梯的两个提示词评判过的语言模型。</translation>
    </message>
    <message>
        <source>It needs a predictor and a control, such as mean or gflops, judged on the same task.</source>
        <translation>需要在同一任务上评判过的一个预测器和一个对照，例如 mean 或 gflops。</translation>
    </message>
    <message>
        <source>It needs a finished search.</source>
        <translation>需要一次已完成的搜索。</translation>
    </message>
    <message>
        <source>It needs a predictor&apos;s own search and HS-NAS with it, finished under the same latency limit.</source>
        <translation>需要在同一延迟限制下完成的某预测器单独搜索和使用该预测器的 HS-NAS。</translation>
    </message>
    <message>
        <source>It needs such a pair of searches under a second latency limit.</source>
        <translation>需要在第二个延迟限制下的这样一对搜索。</translation>
    </message>
    <message>
        <source>It needs HS-NAS with two ranges of iterations, and the second predictor&apos;s own search.</source>
        <translation>需要两个迭代范围的 HS-NAS，以及第二个预测器的单独搜索。</translation>
    </message>
    <message>
        <source>It needs the same HS-NAS search with a second seed.</source>
        <translation>需要用第二个种子进行的同一 HS-NAS 搜索。</translation>
    </message>
    <message>
        <source>It needs a predictor&apos;s own search and HS-NAS with it, finished under the same limit of GFLOPs.</source>
        <translation>需要在同一 GFLOPs 限制下完成的某预测器单独搜索和使用该预测器的 HS-NAS。</translation>
    </message>
    <message>
        <source>It needs such a pair of searches in a second task.</source>
        <translation>需要在第二个任务中的这样一对搜索。</translation>
    </message>
    <message>
        <source>It needs HS-NAS with two different second predictors, and their own searches.</source>
        <translation>需要采用两个不同的第二预测器的 HS-NAS，以及它们的单独搜索。</translation>
    </message>
    <message>
        <source>It needs HS-NAS, and a search of one predictor with fewer iterations under the same limits.</source>
        <translation>需要 HS-NAS，以及在相同限制下迭代次数更少的单预测器搜索。</translation>
    </message>
    <message>
        <source>It needs a finished search with an automatic hand-over.</source>
        <translation>需要一次已完成的自动交接搜索。</translation>
    </message>
    <message>
        <source>It needs a learning curve of a distilled network.</source>
        <translation>需要蒸馏网络的学习曲线。</translation>
    </message>
    <message>
        <source>It needs a supernet that was trained in the project.</source>
        <translation>需要一个在项目中训练的超网络。</translation>
    </message>
    <message>
        <source>It needs replies, labels or a finished search, whose cost stands beside the paper&apos;s.</source>
        <translation>需要回复、标签或已完成的搜索，其成本与论文的并列。</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>提示词</translation>
    </message>
    <message>
        <source>Predict</source>
        <translation>预测</translation>
    </message>
    <message>
        <source>Distil</source>
        <translation>蒸馏</translation>
    </message>
    <message>
        <source>Supernet</source>
        <translation>超网络</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
</context>
<context>
    <name>search figures</name>
    <message>
        <source>iteration</source>
        <translation>迭代</translation>
    </message>
    <message>
        <source>hand-over</source>
        <translation>交接</translation>
    </message>
    <message>
        <source>latency on %1, ms</source>
        <translation>%1 上的延迟 (ms)</translation>
    </message>
    <message>
        <source>GFLOPs</source>
        <translation>GFLOPs</translation>
    </message>
    <message>
        <source>parameters, million</source>
        <translation>参数量（百万）</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 (lower is better, upwards)</source>
        <translation>%1（越低越好，向上）</translation>
    </message>
    <message>
        <source>Population</source>
        <translation>种群</translation>
    </message>
    <message>
        <source>The population appears here, iteration by iteration.</source>
        <translation>种群会在此逐次迭代显示。</translation>
    </message>
    <message>
        <source>Best so far</source>
        <translation>目前最佳</translation>
    </message>
    <message>
        <source>No architecture has a score yet.</source>
        <translation>尚无架构有分数。</translation>
    </message>
    <message>
        <source>The best score of each iteration appears here.</source>
        <translation>每次迭代的最佳分数会显示在此处。</translation>
    </message>
    <message>
        <source>Diversity</source>
        <translation>多样性</translation>
    </message>
    <message>
        <source>share of genes that differ</source>
        <translation>不同基因的占比</translation>
    </message>
    <message>
        <source>How different the architectures are appears here.</source>
        <translation>架构之间的差异会显示在此处。</translation>
    </message>
    <message>
        <source>Pareto front</source>
        <translation>帕累托前沿</translation>
    </message>
    <message>
        <source>All scored architectures appear here.</source>
        <translation>所有已评分的架构会显示在此处。</translation>
    </message>
    <message>
        <source>scored</source>
        <translation>已评分</translation>
    </message>
    <message>
        <source>Lineage</source>
        <translation>谱系</translation>
    </message>
    <message>
        <source>The ancestors of an architecture appear here.</source>
        <translation>架构的祖先会显示在此处。</translation>
    </message>
    <message>
        <source>at most %1 ms</source>
        <translation>至多 %1 ms</translation>
    </message>
    <message>
        <source>at most %1 GFLOPs</source>
        <translation>至多 %1 GFLOPs</translation>
    </message>
    <message>
        <source>at most %1 million</source>
        <translation>至多 %1 百万</translation>
    </message>
    <message>
        <source>%1, by iteration</source>
        <translation>%1（按迭代）</translation>
    </message>
    <message>
        <source>The best so far of the chosen searches appears here.</source>
        <translation>所选搜索的目前最佳会显示在此处。</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>一致性</translation>
    </message>
    <message>
        <source>Kendall&apos;s tau of both predictors, with quartiles</source>
        <translation>两个预测器的 Kendall τ，含四分位数</translation>
    </message>
    <message>
        <source>How well both predictors agree appears here, iteration by iteration.</source>
        <translation>两个预测器的一致程度会在此逐次迭代显示。</translation>
    </message>
    <message>
        <source>still holds</source>
        <translation>仍可接受</translation>
    </message>
</context>
<context>
    <name>supernet figures</name>
    <message>
        <source>update</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>Loss while it trains</source>
        <translation>训练中的损失</translation>
    </message>
    <message>
        <source>loss, bits a token</source>
        <translation>损失 (比特/token)</translation>
    </message>
    <message>
        <source>updates</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>largest</source>
        <translation>最大</translation>
    </message>
    <message>
        <source>smallest</source>
        <translation>最小</translation>
    </message>
    <message>
        <source>random</source>
        <translation>随机</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>学习率</translation>
    </message>
    <message>
        <source>learning rate × 1,000</source>
        <translation>学习率 × 1,000</translation>
    </message>
    <message>
        <source>to come</source>
        <translation>待进行</translation>
    </message>
    <message>
        <source>done</source>
        <translation>已进行</translation>
    </message>
    <message>
        <source>The learning rate appears here.</source>
        <translation>学习率会显示在此处。</translation>
    </message>
    <message>
        <source>Losses appear here during a training.</source>
        <translation>训练期间，损失会显示在此处。</translation>
    </message>
    <message>
        <source>validation</source>
        <translation>验证</translation>
    </message>
</context>
<context>
    <name>tableExport</name>
    <message>
        <source>Copy %1 as LaTeX</source>
        <translation>将%1复制为 LaTeX</translation>
    </message>
    <message>
        <source>Copy %1 as Markdown</source>
        <translation>将%1复制为 Markdown</translation>
    </message>
    <message>
        <source>Copy %1 as CSV</source>
        <translation>将%1复制为 CSV</translation>
    </message>
    <message>
        <source>Copy %1 as HTML</source>
        <translation>将%1复制为 HTML</translation>
    </message>
    <message>
        <source>Save the table</source>
        <translation>保存表格</translation>
    </message>
    <message>
        <source>LaTeX (*.tex);;Markdown (*.md);;CSV (*.csv);;HTML (*.html)</source>
        <translation>LaTeX (*.tex);;Markdown (*.md);;CSV (*.csv);;HTML (*.html)</translation>
    </message>
    <message>
        <source>Save %1…</source>
        <translation>保存%1…</translation>
    </message>
</context>
</TS>

import type { OrderField } from './order-field.ts'

/**
 * The headers by which shop systems, spreadsheets and accountants call a field, in lower case without spaces and
 * punctuation; the surest first. To teach the reader another header, add it here.
 */
export const columnSynonyms: Readonly<Record<OrderField, readonly string[]>> = {
  customer: words(`
    customerid customerno customernumber customernum customercode customerkey customerref custid custno custcode
    clientid clientno clientnumber clientcode buyerid buyerno memberid memberno membernumber membercode membershipid
    membershipnumber userid userno shopperid consumerid patronid contactid accountid accountno accountnumber partnerid
    openid unionid uid loyaltyid loyaltynumber cardnumber cardno customer client buyer buyernick buyernickname
    buyerusername buyeraccount member shopper account user
    客户编号 客户id 客户号 客户代码 客户编码 客户账号 客户帐号 客户代号 会员编号 会员号 会员id 会员卡号 会员卡 会员账号 买家id 买家编号 买家账号
    买家会员名 买家会员 买家昵称 买家用户名 用户id 用户编号 用户号 用户账号 用户帐号 顾客编号 顾客id 顾客号 购买人id 下单人id 下单账号 下单帐号
    客户 会员 买家 用户 顾客 用户名 会员名 账号 帐号 客户唯一标识
    客戶編號 客戶代號 客戶代碼 客戶號碼 會員編號 會員卡號 會員帳號 買家帳號 顧客編號 客戶 會員 買家 顧客
  `),
  orderedAt: words(`
    orderdate orderedat orderedon orderdatetime ordertime ordertimestamp ordercreatedat ordercreated ordercreationdate
    orderplacedat dateordered dateoforder dateoforderutc purchasedate purchasedat purchasetime purchasedatetime
    purchasetimestamp orderpurchasetimestamp dateofpurchase transactiondate transactiontime transactiondatetime
    saledate salesdate saletime dateofsale invoicedate invoicedatetime billdate receiptdate checkoutdate placedat
    placedon createdat createdon createddate createdtime createtime creationdate datecreated paidat paidon paidtime
    paymentdate paymenttime paytime paydate datepaid date datetime timestamp orderday day time
    下单时间 下单日期 下单日 订单时间 订单日期 订单创建时间 订单创建日期 订单提交时间 订单付款时间 付款时间 付款日期 支付时间 支付日期 买家付款时间
    成交时间 成交日期 交易时间 交易日期 交易创建时间 购买时间 购买日期 消费时间 消费日期 销售时间 销售日期 开单时间 开单日期 单据日期 创建时间 创建日期
    拍下时间 业务日期 日期 时间 日期时间
    下單時間 下單日期 訂單時間 訂單日期 訂單成立時間 付款時間 交易時間 購買時間 購買日期 消費時間 消費日期 銷售日期 建立時間 時間
  `),
  amount: words(`
    orderamount ordertotal ordertotalamount ordervalue orderprice totalamount totalpaid amountpaid paidamount totalprice
    totalvalue grandtotal nettotal netamount netsales netrevenue salesamount saleamount saletotal salestotal
    transactionamount transactionvalue transactiontotal purchaseamount purchasevalue purchasetotal invoiceamount
    invoicetotal paymentamount paymenttotal paymentvalue amountcharged amountspent spent amount amt total revenue sales
    turnover spend payment paid value sum monetary money price
    实付金额 实付款 实付 实付款金额 实际支付金额 实际支付 买家实际支付金额 买家实付金额 实收金额 实收款 实收 支付金额 付款金额 订单实付金额 订单金额
    订单总金额 订单总额 订单总价 应付金额 应付款 买家应付货款 应收金额 成交金额 成交额 成交总额 交易金额 交易额 消费金额 消费额 购买金额 销售金额
    销售额 总金额 总价 总额 总计 合计 合计金额 金额 收款金额 收入 货款 价税合计
    實付金額 實收金額 付款金額 訂單金額 訂單總額 訂單總金額 交易金額 消費金額 購買金額 銷售金額 銷售額 總金額 總價 總計 總額 合計 金額
  `),
  orderNumber: words(`
    orderid orderno ordernumber ordernum ordercode orderkey orderref orderreference ordername orderidentifier
    salesorder salesorderno salesordernumber salesorderid purchaseid purchaseorder purchaseordernumber transactionid
    transactionno transactionnumber transactioncode transactionreference invoiceno invoicenumber invoiceid invoicenum
    invoice receiptno receiptnumber receiptid billno billnumber billid documentno documentnumber voucherno
    confirmationnumber order reference referencenumber ticketno ticketnumber
    订单号 订单编号 订单id 订单号码 订单编码 主订单号 主订单编号 父订单号 子订单号 子订单编号 原始单号 平台单号 平台订单号 系统订单号 商户订单号 交易号 交易单号
    交易编号 交易流水号 流水号 单号 单据号 单据编号 销售单号 小票号 发票号 发票号码
    訂單號 訂單編號 訂單號碼 訂單代號 交易序號 交易編號 單號 發票號碼
  `),
  product: words(`
    productname producttitle productdescription product itemname itemtitle itemdescription item lineitemname lineitem
    articlename article goodsname goods merchandise description sku productsku itemsku lineitemsku productcode productid
    itemcode itemid stockcode
    商品名称 商品标题 商品名 商品信息 商品 宝贝标题 宝贝名称 宝贝 产品名称 产品名 产品 品名 货品名称 货品 货物名称 物品名称 菜品名称 服务项目 项目名称
    课程名称 套餐名称 商品编码 商品编号 商品id 货号 sku名称 商品sku
    商品名稱 品項 產品名稱 產品 商品編號
  `),
  quantity: words(`
    quantity qty orderquantity orderqty itemquantity itemqty lineitemquantity productquantity totalquantity quantitysold
    quantityordered quantitypurchased unitssold numberofitems numberofunits itemcount units pieces pcs count
    数量 购买数量 商品数量 商品总数 商品总数量 宝贝数量 宝贝总数量 产品数量 订购数量 销售数量 销量 件数 商品件数 购买件数 份数
    數量 購買數量 商品數量 件數
  `),
  customerName: words(`
    customername customerfullname custname clientname buyername buyerfullname membername shoppername contactname
    accountname recipientname recipient consignee consigneename receivername shippingname billingname shiptoname
    billtoname fullname name username customer client
    客户姓名 客户名称 客户名 会员姓名 会员名称 买家姓名 顾客姓名 顾客名称 用户姓名 购买人 购买人姓名 下单人 下单人姓名 真实姓名 姓名 收货人 收货人姓名 收件人
    收件人姓名 联系人 联系人姓名 收货人名称
    客戶姓名 客戶名稱 會員姓名 買家姓名 顧客姓名 收件人 收件人姓名 聯絡人
  `),
  email: words(`
    email emailaddress emailid mail mailaddress customeremail customeremailaddress clientemail buyeremail
    buyeremailaddress memberemail useremail contactemail billingemail shippingemail
    邮箱 电子邮箱 邮箱地址 电子邮件 电子邮件地址 邮件地址 邮件 客户邮箱 买家邮箱 会员邮箱 用户邮箱 联系邮箱
    電子郵件 電子信箱 信箱 郵箱
  `),
  phone: words(`
    phone phonenumber phoneno phonenum mobile mobilephone mobilenumber mobileno mobilephonenumber cell cellphone
    cellphonenumber cellnumber tel telephone telephonenumber telephoneno telno contactnumber contactphone contactno
    customerphone customerphonenumber customermobile clientphone buyerphone buyerphonenumber buyermobile memberphone
    shippingphone billingphone recipientphone receiverphone receivermobile whatsapp
    手机号 手机号码 手机 联系手机 联系电话 电话 电话号码 联系方式 客户手机 客户手机号 客户电话 会员手机 会员手机号 买家手机 买家手机号 顾客手机 用户手机号
    购买人手机号 下单人手机 收货人手机 收货人手机号 收货人电话 收件人手机 收件人电话 移动电话
    手機 手機號碼 電話 電話號碼 聯絡電話 連絡電話
  `),
  city: words(`
    city cityname town customercity clientcity buyercity membercity shippingcity shipcity shiptocity billingcity
    billcity billtocity deliverycity recipientcity receivercity
    城市 所在城市 客户城市 会员城市 收货城市 收件城市 收货人城市 城市名称 地市 市 所在市
    縣市 收件城市 居住城市
  `),
  status: words(`
    orderstatus status orderstate paymentstatus paystatus financialstatus transactionstatus salestatus invoicestatus
    fulfillmentstatus statusname state
    订单状态 交易状态 状态 支付状态 付款状态 单据状态 订单当前状态
    訂單狀態 交易狀態 狀態 付款狀態
  `),
}

/** Headers with one of these words are about something near a field, not the field itself; only an exact synonym counts. */
export const misleadingWords = words(`
  退款 优惠 運費 运费 邮费 折扣 红包 积分 税 佣金 手续费 服务费 原价 单价 成本 更新 修改 发货 出库 完成 确认 关闭 预计 截止 到期 生日 注册 入会 客服
  店铺 店名 门店 卖家 商家 备注 留言 类型 分类 类别 来源 渠道 等级 介绍人 推荐人 退貨 優惠 折扣碼 更新時間
`)

function words(text: string): readonly string[] {
  return text.trim().split(/\s+/)
}
